import { describe, expect, test } from 'vitest';
import { limits } from '../limits/limits.ts';
import { prices } from '../prices/prices.ts';
import type { Fact, Limit } from './fact.ts';

const allLimits: [string, Limit][] = Object.entries(limits);
const allFacts: [string, Fact][] = [...allLimits, ...Object.entries(prices)];

describe('limits and prices', () => {
  test.each(allFacts)('%s says where and when it was read', (_, { value, unit, region, source, read }) => {
    expect(value).toBeGreaterThan(0);
    expect(unit).not.toBe('');
    expect(region).toMatch(/^(all|[a-z]+-[a-z]+-\d)$/);
    expect(source.document).not.toBe('');
    expect(new URL(source.address).protocol).toBe('https:');
    expect(new Date(read).toISOString().slice(0, 10)).toBe(read);
  });

  test.each(allLimits.filter(([, { adjustable }]) => adjustable))('%s says what to ask for', (_, { quota, note }) => {
    expect(quota?.name ?? note).toBeTruthy();
    if (quota?.code !== undefined) expect(quota.code).toMatch(/^L-[0-9A-F]{8}$/);
  });
});
