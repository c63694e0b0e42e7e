import { expect, it } from 'vitest';
import { marks as named } from '../../web/src/marks/marks.ts';
import { marks } from './parts/marks.ts';

it('hands out the marks that the pages have names for, and no others', () => {
  expect([...marks].sort()).toEqual([...named].sort());
  expect(new Set(marks).size).toBe(40);
});
