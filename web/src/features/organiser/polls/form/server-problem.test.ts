import { describe, expect, it } from 'vitest';
import { NoAnswer, Refused } from '../../../../api/errors.ts';
import { en } from '../texts/en.ts';
import { serverProblem } from './server-problem.ts';

const refused = (status: number, code: string, details: Record<string, unknown> = {}) =>
  new Refused({ status, code, message: 'Because.', details, retryAfterMs: null });

describe('serverProblem', () => {
  it.each([
    ['title', 'title.en'],
    ['options', 'options'],
    ['options[3].imageUrl', 'options'],
    ['body.closesAt', 'closesAt'],
    ['something', null],
    [undefined, null],
  ])('finds the field that %s means', (named, field) => {
    expect(serverProblem(refused(400, 'InvalidRequest', { field: named }), en)).toEqual({
      field,
      text: 'Refused: Because.',
    });
  });

  it('says at the options that the round was opened meanwhile', () => {
    expect(serverProblem(refused(409, 'WrongState'), en)).toEqual({ field: 'options', text: en.form.conflict });
  });

  it('says of everything else what can be done', () => {
    expect(serverProblem(new NoAnswer('down'), en)).toEqual({ field: null, text: en.failed.unreachable });
    expect(serverProblem(refused(401, 'Unauthenticated'), en)).toEqual({ field: null, text: en.failed.session });
    expect(serverProblem(refused(503, 'Unavailable'), en)).toEqual({ field: null, text: en.failed.busy });
  });
});
