import { describe, expect, it } from 'vitest';
import { createGuessLimit } from './guess-limit.ts';
import { passwordFault } from './password-policy.ts';
import { readablePassword } from './readable-password.ts';

const policy = {
  minimumLength: 12,
  lowercase: true,
  uppercase: true,
  numbers: true,
  symbols: true,
  temporaryDays: 7,
};

describe('the password policy', () => {
  it.each([
    ['Short-1', 'Password not long enough'],
    [`Long-1${'x'.repeat(260)}`, 'Password too long'],
    [' Blank-before-1', 'Password must not begin or end with a blank'],
    ['no-capital-at-all-1', 'Password must have uppercase characters'],
    ['NO-SMALL-AT-ALL-1', 'Password must have lowercase characters'],
    ['No-number-at-all', 'Password must have numeric characters'],
    ['NoSymbolAtAll1', 'Password must have symbol characters'],
    ['Blank within 1', undefined],
    ['Four-words-4827', undefined],
  ])('says of %j: %j', (password, fault) => expect(passwordFault(policy, password)).toBe(fault));

  it('asks for no more than it says', () => {
    const lax = { ...policy, minimumLength: 6, lowercase: false, uppercase: false, numbers: false, symbols: false };
    expect(passwordFault(lax, 'ーーーーーー')).toBeUndefined();
  });
});

describe('a password that is made', () => {
  it('is readable, never the same, and always good', () => {
    const made = Array.from({ length: 500 }, readablePassword);
    for (const password of made) {
      expect(password).toMatch(/^[A-Z][a-z]{3}-[a-z]{4}-[a-z]{4}-[2-9]{4}$/);
      expect(passwordFault(policy, password)).toBeUndefined();
    }
    expect(new Set(made).size).toBe(500);
  });
});

describe('the guesses', () => {
  it('wait up to a minute, and are forgotten name by name', () => {
    let now = 0;
    const guesses = createGuessLimit(() => now);
    const isRefused = (): boolean => {
      try {
        guesses.begin('aki');
        return false;
      } catch (error) {
        expect(error).toMatchObject({ name: 'NotAuthorizedException' });
        return true;
      }
    };
    const waits = Array.from({ length: 15 }, () => {
      const from = now;
      while (isRefused()) now += 500;
      return now - from;
    });
    expect(waits).toEqual([0, 0, 0, 0, 0, 1000, 2000, 4000, 8000, 16_000, 32_000, ...Array(4).fill(60_000)]);
    for (let i = 0; i < 2_000; i += 1) guesses.begin(`name-${i}`);
    expect(() => guesses.begin('aki')).not.toThrow();
  });
});
