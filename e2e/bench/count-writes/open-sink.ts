import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import * as v from 'valibot';

const Body = v.object({ MessageBody: v.optional(v.string(), '') });

/** Takes what a function sends to AppSync and SQS, and does nothing with it. */
export interface Sink {
  readonly url: string;
  stop(): void;
}

export async function openSink(): Promise<Sink> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { MessageBody } = v.parse(Body, JSON.parse(Buffer.concat(chunks).toString('utf8')));
    // The SDK compares the sum that a queue sends back.
    const MD5OfMessageBody = createHash('md5').update(MessageBody).digest('hex');
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ data: {}, MessageId: 'sink', MD5OfMessageBody }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The sink has no port.');
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${address.port}`, stop };
}
