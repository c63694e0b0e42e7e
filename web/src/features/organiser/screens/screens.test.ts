import { describe, expect, it } from 'vitest';
import { suggestName } from './paired-screen.ts';
import { checkPairingCode, showPairingCode, tidyPairingCode } from './pairing-code.ts';

describe('a pairing code', () => {
  it.each([
    [' abc def ', 'ABCDEF'],
    ['ABC-D2F', 'ABCD2F'],
    ['ａｂｃ　２３４', 'ABC234'],
    ['http://10.0.0.2/b/demo/organiser/screens?pair=ABC234', 'ABC234'],
    ['https://x.example/b/demo/organiser/screens?lang=en&pair=abc234#top', 'ABC234'],
    ['ABCDEFGH', 'ABCDEF'],
    ['', ''],
  ])('%j is %s', (typed, code) => expect(tidyPairingCode(typed)).toBe(code));

  it.each([
    ['ABC234', null],
    ['ABC23', 'SHORT'],
    ['', 'SHORT'],
    ['ABC01O', 'BAD_SIGN'],
    ['L', 'BAD_SIGN'],
  ])('%j: %s', (code, problem) => expect(checkPairingCode(code)).toBe(problem));

  it('is shown in halves', () => {
    expect(showPairingCode('ABC234')).toBe('ABC 234');
    expect(showPairingCode('AB')).toBe('AB');
  });
});

it('a screen is suggested a name that none has', () => {
  const of = (name: string) => ({ pairingCode: name, name, pairedAt: '2026-11-22T09:00:00.000Z' });
  const nameOf = (number: number) => `Screen ${number}`;
  expect(suggestName([], nameOf)).toBe('Screen 1');
  expect(suggestName([of('Screen 2'), of('Screen 1'), of('Entrance')], nameOf)).toBe('Screen 3');
});
