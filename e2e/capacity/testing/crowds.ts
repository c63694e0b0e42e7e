import fc from 'fast-check';
import type { Crowd } from '../model/crowd.ts';
import type { StackSettings } from '../stack/read-stack.ts';

/** A stack like the one that is built. */
export const stack: StackSettings = {
  methodRate: 2_000,
  methodBurst: 4_000,
  indexes: 1,
  warmWrites: undefined,
  aggregator: { batchSize: 100, windowSeconds: 0, perShard: 1, memoryMb: 512 },
  streamReaders: 2,
  addressCommands: { limit: 20_000, seconds: 300 },
  addressRequests: { limit: 250_000, seconds: 300 },
  firewallRules: 2,
};

export const example: Crowd = {
  voters: 100_000,
  minutes: 10,
  screens: 20,
  phonesWatching: 0.3,
  firstMinute: 0.3,
  changes: 0,
  orders: 0,
};

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Crowds of every kind. */
export const crowds: fc.Arbitrary<Crowd> = fc.record({
  voters: fc.integer({ min: 0, max: 2_000_000 }),
  minutes: fc.double({ min: 1 / 60, max: 600, noNaN: true }),
  screens: fc.integer({ min: 0, max: 1_000 }),
  phonesWatching: share,
  firstMinute: share,
  changes: fc.double({ min: 0, max: 3, noNaN: true }),
  orders: fc.integer({ min: 0, max: 1_000 }),
});

/** Stacks that the template could become. */
export const stacks: fc.Arbitrary<StackSettings> = fc.record({
  methodRate: fc.integer({ min: 1, max: 10_000 }),
  methodBurst: fc.integer({ min: 1, max: 10_000 }),
  indexes: fc.integer({ min: 0, max: 3 }),
  warmWrites: fc.option(fc.integer({ min: 1, max: 40_000 }), { nil: undefined }),
  aggregator: fc.record({
    batchSize: fc.integer({ min: 1, max: 10_000 }),
    windowSeconds: fc.integer({ min: 0, max: 5 }),
    perShard: fc.constant(1),
    memoryMb: fc.integer({ min: 128, max: 2_048 }),
  }),
  streamReaders: fc.integer({ min: 1, max: 3 }),
  addressCommands: fc.record({ limit: fc.integer({ min: 10, max: 100_000 }), seconds: fc.constant(300) }),
  addressRequests: fc.record({ limit: fc.integer({ min: 10, max: 900_000 }), seconds: fc.constant(300) }),
  firewallRules: fc.integer({ min: 0, max: 5 }),
});
