import { describe, expect, test } from 'vitest';
import { findStack } from './find-stack.ts';
import { parseStack, UnknownStack } from './read-stack.ts';

describe('readStack', () => {
  test('finds what the built template sets', () => {
    const stack = findStack();
    expect(stack.indexes).toBe(1);
    expect(stack.streamReaders).toBe(2);
    expect(stack.aggregator.perShard).toBe(1);
    for (const number of [stack.methodRate, stack.methodBurst, stack.aggregator.batchSize, stack.firewallRules])
      expect(number).toBeGreaterThan(0);
    expect(stack.addressCommands.limit).toBeLessThan(stack.addressRequests.limit);
  });

  test('says what a template lacks', () => {
    expect(() => parseStack({ Resources: {} })).toThrow(UnknownStack);
    expect(() => parseStack({ Resources: {} })).toThrow('The template has no reader of the stream');
  });
});
