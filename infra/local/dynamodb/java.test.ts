import { expect, it } from 'vitest';
import { explainJava, parseJavaVersion } from './java.ts';

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_401"', 8],
  ['openjdk version "25" 2025-09-16', 25],
  ['something else', undefined],
])('reads %s', (printed, version) => {
  expect(parseJavaVersion(printed)).toBe(version);
});

it('says how to get Java when it is missing', async () => {
  expect((await explainJava('/nowhere/java'))?.message).toContain('adoptium.net');
  expect(await explainJava('java')).toBeUndefined();
});
