import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import { randomCode, randomPassword, readable } from './random-code.ts';

async function draw(text: string, first: string, second: string): Promise<string> {
  const uuids = [first, second];
  const expression = jsonata(text);
  expression.registerFunction('uuid', () => uuids.shift());
  expression.registerFunction('hash', (of: string) => createHash('sha256').update(of).digest('hex'));
  return (await expression.evaluate(undefined)) as string;
}

describe('a random code', () => {
  it('has as many letters as asked for, all of the alphabet', async () => {
    const alphabet = fc.constantFrom(readable, 'ab', '23456789');
    await fc.assert(
      fc.asyncProperty(
        fc.uuid(),
        fc.uuid(),
        fc.integer({ min: 1, max: 16 }),
        alphabet,
        async (a, b, length, letters) => {
          const code = await draw(randomCode(length, letters), a, b);
          expect(code).toHaveLength(length);
          expect([...code].filter((letter) => !letters.includes(letter))).toEqual([]);
        },
      ),
    );
  });

  it('is drawn from both uuids', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uuid(), fc.uuid(), fc.uuid(), async (a, b, other) => {
        fc.pre(a !== other && b !== other);
        const code = await draw(randomCode(10), a, b);
        expect(await draw(randomCode(10), other, b)).not.toBe(code);
        expect(await draw(randomCode(10), a, other)).not.toBe(code);
      }),
    );
  });

  it('uses every letter of the alphabet, none much more often than another', async () => {
    const codes = await Promise.all(
      Array.from({ length: 600 }, () => draw(randomCode(10), randomUUID(), randomUUID())),
    );
    const letters = [...codes.join('')];
    // 200 are expected of each, with a deviation of 14: a fair draw stays within eight of them.
    for (const letter of readable) {
      const times = letters.filter((drawn) => drawn === letter).length;
      expect([letter, times > 88 && times < 312]).toEqual([letter, true]);
    }
    expect(new Set(codes).size).toBe(600);
  });

  it('has letters that nobody mixes up', () => {
    expect(new Set(readable).size).toBe(30);
    expect(readable).not.toMatch(/[01ILOU]/);
  });
});

it('makes passwords that the strictest rules take and a person can type', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uuid(), fc.uuid(), async (a, b) => {
      expect(await draw(randomPassword, a, b)).toMatch(/^[A-Z][a-z]{3}-[a-z]{4}-[a-z]{4}-[2-9]{4}$/);
    }),
  );
});
