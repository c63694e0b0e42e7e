import { expect, it } from 'vitest';
import { shortReceipt } from './short-receipt.ts';

it.each([
  ['7k4q92ff01', '7K4Q-92'],
  ['a-b_c', 'ABC'],
  ['7k-4q', '7K4Q'],
])('reads %s out as %s', (receipt, short) => expect(shortReceipt(receipt)).toBe(short));
