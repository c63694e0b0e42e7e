import { describe, expect, it } from 'vitest';
import { checkBoothId, tidyBoothId } from './check-booth-id.ts';

describe('a booth’s id', () => {
  it.each([
    [' Hall 3_b', 'hall-3-b'],
    ['ＨＡＬＬ３', 'hall3'],
    ['--x', 'x'],
  ])('%j is meant as %s', (typed, id) => expect(tidyBoothId(typed)).toBe(id));

  it.each([
    ['hall-3', null],
    ['a'.repeat(64), null],
    ['', 'MISSING'],
    ['a'.repeat(65), 'LONG'],
    ['hällo', 'BAD'],
    ['a/b', 'BAD'],
  ])('%j: %s', (id, problem) => expect(checkBoothId(id)).toBe(problem));
});
