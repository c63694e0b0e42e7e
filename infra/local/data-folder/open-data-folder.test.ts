import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from './open-data-folder.ts';

let path: string;
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'boothpresso-folder-')), 'data');
});
afterEach(() => rmSync(join(path, '..'), { recursive: true }));

const modeOf = (name: string) => statSync(join(path, name)).mode & 0o777;

describe('the data folder', () => {
  it('keeps its keys, for one user alone', () => {
    const first = openDataFolder(path);
    first.files.write('word', 'one');
    first.files.write('word', 'another');
    first.close();
    const second = openDataFolder(path);
    expect(second.credentials).toEqual(first.credentials);
    expect(second.apiKey).toBe(first.apiKey);
    expect([second.files.read('word'), second.files.read('none')]).toEqual(['another', undefined]);
    second.close();
    expect([modeOf('.'), modeOf('keys.json'), modeOf('word')]).toEqual([0o700, 0o600, 0o600]);
    expect(readdirSync(path).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('does its work once, again only after it broke off', async () => {
    const done: string[] = [];
    const folder = openDataFolder(path);
    const broken = folder.once('seed', async () => {
      throw new Error('cut off');
    });
    await expect(broken).rejects.toThrow('cut off');
    for (const run of ['second', 'third']) await folder.once('seed', async () => void done.push(run));
    expect(done).toEqual(['second']);
    folder.close();
  });

  it('says what to do when it is in use or damaged', () => {
    const folder = openDataFolder(path);
    expect(() => openDataFolder(path)).toThrow(/already running on the data folder .* BOOTHPRESSO_DATA/);
    folder.close();
    const keys = readFileSync(join(path, 'keys.json'), 'utf8');
    writeFileSync(join(path, 'keys.json'), keys.slice(0, 20));
    expect(() => openDataFolder(path)).toThrow(/keys\.json can't be read\. Move the folder away/);
  });
});
