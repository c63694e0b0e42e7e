import { expect, it } from 'vitest';
import { watchRoom } from './watch-room.ts';

it('tells once of each change: nearly full, full, room again', () => {
  const lines: string[] = [];
  const say = (line: string) => void lines.push(line);
  let free = 10e9;
  let look: () => void = () => undefined;
  const end = watchRoom({
    path: '/data',
    free: () => free,
    log: { info: say, error: say },
    every: (given) => {
      look = given;
      return () => void lines.push('ended');
    },
  });
  for (const left of [9e9, 100e6, 90e6, 1e6, 0, 9e9, 8e9]) {
    free = left;
    look();
  }
  end();
  expect(lines).toEqual([
    'The disk of the data folder /data is nearly full (95 MB left): make room.',
    'The disk of the data folder /data is full: votes are refused until there is room. Nothing recorded is lost.',
    'The disk of the data folder has room again.',
    'ended',
  ]);
});
