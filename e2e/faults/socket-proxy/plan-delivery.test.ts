import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../robots/random.ts';
import { type Delivery, planDelivery, type SocketRules } from './plan-delivery.ts';

const share = fc.double({ min: 0, max: 0.25, noNaN: true });
const someRules: fc.Arbitrary<SocketRules> = fc.record({
  cut: share,
  double: share,
  reorder: share,
  delay: share,
  delayMs: fc.integer({ min: 1, max: 5000 }),
});

/** All deliveries of messages that come every 10 ms. */
function deliver(rules: SocketRules, seed: number, messages = 50): Delivery[] {
  const random = createRandom(seed);
  let lineUntil = 0;
  return Array.from({ length: messages }, (_, i) => {
    const delivery = planDelivery(rules, random, i * 10, lineUntil);
    if (delivery.kind === 'PASS') lineUntil = delivery.lineUntil;
    return delivery;
  });
}

describe('planDelivery', () => {
  it('passes everything on at once without rules', () => {
    expect(deliver({}, 1)).toEqual(
      Array.from({ length: 50 }, (_, i) => ({ kind: 'PASS', at: [i * 10], lineUntil: i * 10, fault: 'NONE' })),
    );
  });

  it('decides the same for the same seed', () => {
    fc.assert(
      fc.property(someRules, fc.integer(), (rules, seed) => {
        expect(deliver(rules, seed)).toEqual(deliver(rules, seed));
      }),
    );
  });

  it('loses nothing but with the connection, and takes nothing before it came', () => {
    fc.assert(
      fc.property(someRules, fc.integer(), (rules, seed) => {
        const wrong = deliver(rules, seed).filter(
          (one, i) =>
            one.kind === 'PASS' &&
            (one.at.length !== (one.fault === 'DOUBLED' ? 2 : 1) || one.at.some((at) => at < i * 10)),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('keeps the order of what is neither doubled nor reordered', () => {
    fc.assert(
      fc.property(someRules, fc.integer(), (rules, seed) => {
        const inLine = deliver(rules, seed).flatMap((one) =>
          one.kind === 'PASS' && (one.fault === 'NONE' || one.fault === 'DELAYED') ? [one.at[0] ?? 0] : [],
        );
        expect(inLine).toEqual(inLine.toSorted((a, b) => a - b));
      }),
    );
  });

  it('does each of its faults about as often as told', () => {
    const deliveries = deliver({ cut: 0.1, double: 0.2, reorder: 0.3, delay: 0.1 }, 7, 4000);
    const counts = Map.groupBy(deliveries, (one) => (one.kind === 'CUT' ? 'CUT' : one.fault));
    for (const [fault, wanted] of Object.entries({ CUT: 400, DOUBLED: 800, REORDERED: 1200, DELAYED: 400 })) {
      const times = counts.get(fault as Parameters<typeof counts.get>[0])?.length ?? 0;
      expect(Math.abs(times - wanted)).toBeLessThan(100);
    }
  });

  it('lets a reordered message be overtaken', () => {
    const [first, second] = deliver({ reorder: 1, delayMs: 500 }, 3, 2);
    if (first?.kind !== 'PASS' || second?.kind !== 'PASS') throw new Error('Nothing was cut.');
    expect(first.lineUntil).toBe(0);
    expect(first.at[0]).toBeGreaterThanOrEqual(50);
    expect(second.lineUntil).toBe(10);
  });
});
