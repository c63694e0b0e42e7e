import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AnnounceParts } from '../publish/announce.ts';

/** What a server that gives this answer got from one announcement. */
export async function receivePost(
  status: number,
  answer: string,
  post: (parts: AnnounceParts) => Promise<void>,
): Promise<{ headers: IncomingHttpHeaders; query: string; payload: unknown; host: string }> {
  const got: { headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    got.push({ headers: request.headers, body });
    response.writeHead(status).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    await post({
      url: `http://${host}/graphql`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'key', secretAccessKey: 'secret', sessionToken: 'token' },
      fetch,
    });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
  const [request] = got;
  if (!request) throw new Error('Nothing was posted');
  const { query, variables } = JSON.parse(request.body);
  return { headers: request.headers, query, payload: JSON.parse(variables.payload), host };
}
