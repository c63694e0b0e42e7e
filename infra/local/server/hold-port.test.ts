import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { holdPort } from './hold-port.ts';
import { listen } from './listen.ts';

it('keeps others off a port until it is let go of', async () => {
  const held = await holdPort();
  const early = createServer();
  await expect(listen(early, held.port, undefined)).rejects.toThrow('is taken by another program');
  await held.release();
  const late = createServer();
  expect(await listen(late, held.port, undefined)).toBe(held.port);
  await new Promise((done) => late.close(done));
});
