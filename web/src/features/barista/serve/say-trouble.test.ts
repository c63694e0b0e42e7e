import { describe, expect, it } from 'vitest';
import { NoAnswer, Refused } from '../../../api/errors.ts';
import { en as failures } from '../../organiser/booth/failure/texts/en.ts';
import { commonReasons, REASON_LENGTH, reasonFor } from '../refuse/reasons.ts';
import { anOrder } from '../testing/an-order.ts';
import { en } from '../texts/en.ts';
import { sayTrouble } from './say-trouble.ts';

const refused = (code: string, details = {}) =>
  new Refused({ code, status: 409, message: 'no', details, retryAfterMs: null });
const say = (problem: unknown, order = {}) =>
  sayTrouble({ act: { kind: 'READY' }, order: anOrder({ orderNumber: 47, ...order }), problem }, en, failures);

describe('a tap that came to nothing', () => {
  it.each([
    [refused('ClaimedByOther', { station: 'Station B' }), '47 is being made by Station B.'],
    [refused('WrongState', { status: 'CANCELLED', by: 'VISITOR' }), en.trouble.cancelled('47')],
    [refused('WrongState', { status: 'CANCELLED', by: 'BARISTA' }), en.trouble.refused('47')],
    [refused('WrongState', { status: 'TIMED_OUT', by: 'BARISTA' }), en.trouble.timedOut('47')],
    [refused('WrongState', { status: 'READY' }), en.trouble.ready('47')],
    [refused('WrongState', { status: 'COLLECTED' }), en.trouble.collected('47')],
    [refused('WrongState', { status: 'QUEUED' }), en.trouble.queued('47')],
    [refused('WrongState', {}), en.trouble.changed('47')],
    [refused('NotFound'), en.trouble.changed('47')],
    [refused('Forbidden'), failures.forbidden],
    [new NoAnswer('off'), failures.unreachable],
  ])('tells what is the case instead', (problem, words) => expect(say(problem)).toBe(words));

  it('tells who was quicker while it was held back', () => {
    expect(say(null, { status: 'MAKING', station: 'B' })).toBe('47 is being made by B.');
    expect(say(null, { status: 'CANCELLED', by: 'VISITOR' })).toBe(en.trouble.cancelled('47'));
  });
});

it('gives reasons that the booth takes', () => {
  for (const reason of commonReasons) expect(reasonFor(reason).length).toBeLessThanOrEqual(REASON_LENGTH);
});
