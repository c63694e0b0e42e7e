import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zipFolder } from './zip-folder.ts';

test('packs files and folders and what is added, without the compressed twins', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'boothpresso-zip-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'index.html.gz'), 'x');
  writeFileSync(join(folder, 'assets', 'app.js'), 'app()');
  const zip = (await zipFolder(folder, { 'amplify_outputs.json': '{}' })).toString('latin1');
  // In the directory at a zip's end a signature stands before each entry, its name's length 24 and the name 42 bytes on.
  const entries = zip.split('PK\u0001\u0002').slice(1);
  const names = entries.map((entry) => entry.slice(42, 42 + entry.charCodeAt(24)));
  expect(names.sort()).toEqual(['amplify_outputs.json', 'assets/app.js', 'index.html']);
});
