import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepPages } from './keep-pages.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('keeps the pages that a booth started with, whatever is built meanwhile', () => {
  const built = join(folder, 'dist');
  mkdirSync(join(built, 'assets'), { recursive: true });
  writeFileSync(join(built, 'index.html'), 'first');
  writeFileSync(join(built, 'assets/first.js'), '1');
  const kept = keepPages(built, join(folder, 'data'));
  rmSync(built, { recursive: true });
  expect(readFileSync(join(kept, 'index.html'), 'utf8')).toBe('first');
  expect(readFileSync(join(kept, 'assets/first.js'), 'utf8')).toBe('1');

  mkdirSync(built);
  writeFileSync(join(built, 'index.html'), 'second');
  expect(keepPages(built, join(folder, 'data'))).toBe(kept);
  expect(readFileSync(join(kept, 'index.html'), 'utf8')).toBe('second');
  expect(existsSync(join(kept, 'assets/first.js'))).toBe(false);
});

it('says what to do where nothing was built, or nothing can be kept', () => {
  expect(() => keepPages(join(folder, 'nowhere'), folder)).toThrow('Run npm run build');
  const built = join(folder, 'other');
  mkdirSync(built);
  writeFileSync(join(built, 'index.html'), '');
  writeFileSync(join(folder, 'a-file'), '');
  expect(() => keepPages(built, join(folder, 'a-file'))).toThrow('choose another folder with BOOTHPRESSO_DATA');
});
