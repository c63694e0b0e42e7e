import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPoll } from '../definition/testing/arbitrary-poll.ts';
import { toForm } from '../definition/to-form.ts';
import { parseForm } from './keep-form.ts';

describe('parseForm', () => {
  it('reads what was kept, letter by letter', () => {
    fc.assert(
      fc.property(arbitraryPoll, (poll) => {
        expect(parseForm(JSON.parse(JSON.stringify(toForm(poll))))).toEqual(toForm(poll));
      }),
    );
  });

  it.each([null, {}, { title: 'x' }, []])('takes %j for nothing', (value) => {
    expect(() => parseForm(value)).toThrow();
  });
});
