import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPassword } from './find-password.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'password-'));
  writeFileSync(join(folder, 'staff-password'), 'kept\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const here = 'http://127.0.0.1:8080';
const elsewhere = 'https://booth.example';

test('what is given comes first, then the environment, then the data folder', () => {
  const named = { BOOTHPRESSO_STAFF_PASSWORD: 'named', BOOTHPRESSO_DATA: folder };
  expect(findPassword('given', here, named)).toBe('given');
  expect(findPassword(undefined, here, named)).toBe('named');
  expect(findPassword(undefined, here, { BOOTHPRESSO_DATA: folder })).toBe('kept');
});

test('the password of this machine’s booth goes to no other', () => {
  expect(() => findPassword(undefined, elsewhere, { BOOTHPRESSO_DATA: folder })).toThrow('give --password');
});

test('where there is none, it is said where it may come from', () => {
  const nowhere = { BOOTHPRESSO_DATA: join(folder, 'none') };
  expect(() => findPassword(undefined, here, nowhere)).toThrow(/--password.*BOOTHPRESSO_STAFF_PASSWORD.*data folder/);
});
