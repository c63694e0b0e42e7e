import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { createPipelineLimit } from './limit-pipeline.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 20));

it('reads no further from a connection that waits for no answer, and in the end answers all', async () => {
  const limit = createPipelineLimit();
  const waiting: ServerResponse[] = [];
  let dispatched = 0;
  const server = createServer((req, res) => {
    limit(req, res);
    req.resume();
    dispatched += 1;
    waiting.push(res);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let answers = 0;
  socket.on('data', (chunk) => {
    answers += String(chunk).split('HTTP/1.1 200').length - 1;
  });
  // One request a packet: what comes in one packet is read at once.
  for (let i = 0; i < 12; i += 1) {
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\n{}');
    await pause();
  }
  expect(dispatched).toBe(4);
  while (answers < 12) {
    for (const res of waiting.splice(0)) res.end();
    await pause();
  }
  expect(dispatched).toBe(12);
  socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});
