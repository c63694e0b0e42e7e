import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkWritable, explainUnwritable } from './check-writable.ts';
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

  it('tells where the booth runs, whole at every moment', () => {
    const folder = openDataFolder(path);
    folder.noteRunning(8080, { Region: 'us-east-1' });
    // Whoever reads while it is written anew goes on reading the old one.
    const reader = openSync(join(path, 'running.json'), 'r');
    folder.noteRunning(8081, {});
    expect(JSON.parse(readFileSync(reader, 'utf8'))).toEqual({
      port: 8080,
      pid: process.pid,
      outputs: { Region: 'us-east-1' },
    });
    closeSync(reader);
    expect(JSON.parse(folder.files.read('running.json') ?? '')).toMatchObject({ port: 8081 });
    expect(modeOf('running.json')).toBe(0o600);
    folder.close();
    expect(readdirSync(path)).not.toContain('running.json');
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
    writeFileSync(join(path, 'journal.sqlite'), 'no database'.repeat(999));
    rmSync(join(path, 'journal.sqlite-wal'), { force: true });
    expect(() => openDataFolder(path)).toThrow(/is damaged: its journal can't be read/);
    rmSync(join(path, 'journal.sqlite'));
    mkdirSync(join(path, 'journal.sqlite'));
    expect(() => openDataFolder(path)).toThrow(/can't be opened .* keep it/);
  });

  it.runIf(existsSync('/dev/full'))('says that its disk is full, and leaves nothing half written', () => {
    mkdirSync(path);
    // Every write to this device fails as on a full disk.
    symlinkSync('/dev/full', join(path, 'probe.new'));
    expect(() => openDataFolder(path)).toThrow(/disk of the data folder .* is full .* make room there/);
    expect(readdirSync(path)).toEqual(['probe.new']);
  });

  it('says that there is too little room to begin with', () => {
    mkdirSync(path);
    expect(() => checkWritable(path, () => 5e6)).toThrow(/is full \(4 MB left; the booth needs 32\)/);
    expect(() => checkWritable(path, () => 5e9)).not.toThrow();
    expect(readdirSync(path)).toEqual([]);
  });

  it.each([
    ['EROFS', /is read-only, and votes are written there: make it writable/],
    ['EACCES', /may not be written to by this user: give it the right/],
    ['EIO', /can't be written to \(.*EIO.*\): mend that/],
  ])('says what to do about %s', (code, sentence) => {
    // Bits don't bind the administrator, who runs the checks here and there: the system's answer is played.
    expect(explainUnwritable('/data', Object.assign(new Error(code), { code }))).toMatch(sentence);
  });
});
