import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { judgeResult, rateOverTime } from './judge-result.ts';
import { readAnswer } from './read-answer.ts';
import { runJob } from './run-job.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function listen(answer: (path: string) => { status: number; text: string; whole: boolean }) {
  let underWay = 0;
  let most = 0;
  const server = createServer((request, response) => {
    underWay += 1;
    most = Math.max(most, underWay);
    const { status, text, whole } = answer(request.url ?? '');
    setImmediate(() => {
      underWay -= 1;
      response.statusCode = status;
      // In one piece it has a length, in two it comes in chunks.
      if (!whole) response.write(text);
      response.end(whole ? text : '.');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(
    () => server.closeAllConnections(),
    () => server.close(),
  );
  return { port: (server.address() as AddressInfo).port, most: () => most };
}

const get = (path: string) => `GET ${path} HTTP/1.1\r\nhost: here\r\n\r\n`;
const paths = Array.from({ length: 12 }, (_, index) => `/${index}`);

test('every request is sent once and judged by its answer, never more at a time than asked', async () => {
  const heard: string[] = [];
  const { port, most } = await listen((path) => {
    heard.push(path);
    return { status: path === '/3' ? 429 : 200, text: 'é'.repeat(70_000), whole: heard.length % 2 === 0 };
  });
  for (const dues of [undefined, paths.map((_, index) => index)]) {
    heard.length = 0;
    const result = await runJob({ port, requests: paths.map(get), concurrency: 3, ms: 60_000, ...(dues && { dues }) });
    expect(heard.toSorted()).toEqual(paths.toSorted());
    expect(judgeResult(result)).toMatchObject({ failed: 1 });
    expect(judgeResult(result).done.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(most()).toBeLessThanOrEqual(3);
  }
});

test('a connection that ends without an answer is a failure, and the next request gets another', async () => {
  const { port } = await listen((path) => {
    if (path === '/0') closing[0]?.();
    return { status: 200, text: '', whole: true };
  });
  const result = await runJob({ port, requests: paths.map(get), concurrency: 1, ms: 60_000 });
  expect(judgeResult(result)).toMatchObject({ failed: 1, done: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] });
});

test('an answer is read whole or not at all, wherever it is cut', () => {
  for (const text of [
    'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n',
  ]) {
    const whole = Buffer.from(text);
    for (let cut = 0; cut < whole.length; cut += 1) expect(readAnswer(whole.subarray(0, cut))).toBeUndefined();
    const answer = readAnswer(Buffer.concat([whole, Buffer.from('HTTP/1.1 404')]));
    expect(answer).toMatchObject({ status: 200, length: whole.length });
    expect(String(answer?.body)).toBe('hello');
  }
});

test('the rate over time counts answers by slices, and leaves a last one out that is not whole', () => {
  const sent = [100, 300, 400, 700].map((answered, index) => ({ index, due: 0, answered, status: 200 }));
  expect(rateOverTime({ sent, startedAt: 0, endedAt: 1100, cpuMs: 0 }, 500)).toEqual([
    [0.5, 6],
    [1, 2],
  ]);
});
