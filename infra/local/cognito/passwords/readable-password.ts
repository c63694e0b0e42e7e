import { randomInt } from 'node:crypto';

// No l, and no 0 and 1: whoever reads the password off a terminal types it into a tablet.
const consonants = 'bdfghjkmnprstvz';
const vowels = 'aeiou';
const digits = '23456789';
const pick = (letters: string): string => letters.charAt(randomInt(letters.length));
const word = (): string => `${pick(consonants)}${pick(vowels)}${pick(consonants)}${pick(vowels)}`;

/**
 * A random password of four groups such as `Kamo-reti-suva-4827`: 49 bits, and whatever a policy may ask for up to 19
 * characters. Guesses are slowed down, so that is plenty.
 */
export function readablePassword(): string {
  const first = word();
  const number = Array.from({ length: 4 }, () => pick(digits)).join('');
  return [first.charAt(0).toUpperCase() + first.slice(1), word(), word(), number].join('-');
}
