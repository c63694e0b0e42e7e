/**
 * The alternative to the booth's live API: a bare `ws` server that sends what is posted to it to all who listen, in a
 * process of its own. It tells its port, and ends when its parent is gone.
 */
import { createServer } from 'node:http';
import { WebSocketServer } from 'ws';

const http = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const frame = Buffer.concat(chunks);
  // As the library's own example does it: https://github.com/websockets/ws#server-broadcast
  for (const client of sockets.clients) {
    if (client.readyState === client.OPEN) client.send(frame, { binary: false });
  }
  response.writeHead(204).end();
});
const sockets = new WebSocketServer({ server: http });
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : undefined });
});
process.on('disconnect', () => process.exit());
