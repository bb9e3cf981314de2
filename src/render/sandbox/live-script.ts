/**
 * Keeps the page as it is on the server: hears that something changed, asks for the page again, puts in what is new.
 * What the reader has opened stays open.
 */
export const LIVE_SCRIPT = `const parts = ['banner', 'summary', 'board'];
let asking = false;
let stale = false;

async function refresh() {
  if (asking) {
    stale = true;
    return;
  }
  asking = true;
  try {
    do {
      stale = false;
      const answer = await fetch(location.pathname + location.search);
      if (answer.ok) show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } while (stale);
  } catch {
    // The stream says so too, and comes back by itself.
  } finally {
    asking = false;
  }
}

function show(next) {
  const known = new Set([...document.querySelectorAll('[data-card]')].map((card) => card.id));
  const open = [...document.querySelectorAll('details[open]')].map((one) => one.id);
  for (const id of parts) {
    const now = document.getElementById(id);
    const then = next.getElementById(id);
    if (now.innerHTML !== then.innerHTML) now.replaceWith(document.adoptNode(then));
  }
  document.title = next.title;
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  for (const card of document.querySelectorAll('[data-card]')) if (!known.has(card.id)) card.classList.add('new');
}

const stream = new EventSource('/events');
const lost = document.getElementById('lost');
stream.addEventListener('changed', refresh);
stream.addEventListener('beat', refresh);
stream.addEventListener('open', () => {
  lost.hidden = true;
  refresh();
});
stream.addEventListener('error', () => {
  lost.hidden = false;
});
`;
