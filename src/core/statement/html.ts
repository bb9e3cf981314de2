/** Text as HTML: nothing in it is markup. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A paragraph for each part, the link as an anchor, line ends kept. */
export function htmlOf(parts: readonly string[], link: string | null): string {
  return parts.map((text) => `<p>${anchored(escapeHtml(text), link).replaceAll('\n', '<br>')}</p>`).join('\n');
}

function anchored(html: string, link: string | null): string {
  if (link === null) return html;
  const address = escapeHtml(link);
  return html.replaceAll(address, () => `<a href="${address}">${address}</a>`);
}
