import { expect, it } from 'vitest';
import { metRules, passwordRuleNames } from './password-rules.ts';

it('tells the rules that a password meets', () => {
  expect([...metRules('')]).toEqual([]);
  expect([...metRules('flatwhite')]).toEqual(['lower']);
  expect([...metRules('FLAT 1')]).toEqual(['upper', 'digit']);
  expect([...metRules('Flat-White-2-Go')]).toEqual(passwordRuleNames);
  for (const sign of '^$*.[]{}()?-"!@#%&/\\,><\':;|_~`+=') expect([...metRules(sign)]).toEqual(['sign']);
  expect([...metRules('あいう')]).toEqual([]);
});
