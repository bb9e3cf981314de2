import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Starts a process that takes everything posted to it: its address, and how to stop it. */
export async function startReceiver() {
  const child = fork(import.meta.filename, ['serve'], { stdio: 'inherit' });
  const [port] = await once(child, 'message');
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}

if (process.argv[2] === 'serve') {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id: request.headers['webhook-id'] }));
    });
  });
  server.listen(0, '127.0.0.1', () => process.send(server.address().port));
}
