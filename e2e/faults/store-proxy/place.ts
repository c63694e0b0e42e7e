import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const Place = v.object({ control: v.string(), store: v.string(), shimPid: v.number(), javaPid: v.number() });

/** Where the running proxy is controlled and where the store answers behind it, and the process ids of it and of the real Java. */
export type Place = v.InferOutput<typeof Place>;

const fileIn = (folder: string) => join(folder, 'place.json');

/** What the proxy that was started last has told of itself. */
export function readPlace(folder: string): Place | undefined {
  const file = fileIn(folder);
  return existsSync(file) ? v.parse(Place, JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** Replaces the file at once: a reader sees the old or the new. */
export function writePlace(folder: string, place: Place): void {
  const file = fileIn(folder);
  writeFileSync(`${file}.new`, JSON.stringify(place));
  renameSync(`${file}.new`, file);
}
