import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** All script that a phone loads before its vote is cast may weigh this much, compressed. */
const BUDGET_BYTES = 100_000;
/** What the ballot's page loads: the entry, and the route's own code. */
const BALLOT = ['index.html', 'src/features/vote/vote-page.tsx'];

interface Chunk {
  file: string;
  imports?: string[];
}

const dist = join(import.meta.dirname, 'dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;

function collect(key: string, found: Map<string, Chunk>): void {
  const chunk = manifest[key];
  if (!chunk) throw new Error(`the build's manifest has no ${key}: build the web app first`);
  if (found.has(key)) return;
  found.set(key, chunk);
  for (const imported of chunk.imports ?? []) collect(imported, found);
}

const chunks = new Map<string, Chunk>();
for (const key of BALLOT) collect(key, chunks);
let total = 0;
for (const { file } of chunks.values()) {
  const size = gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  total += size;
  console.log(`${(size / 1000).toFixed(1).padStart(7)} kB  ${file}`);
}
console.log(`${(total / 1000).toFixed(1).padStart(7)} kB  before the vote, of ${BUDGET_BYTES / 1000}`);
if (total > BUDGET_BYTES) {
  console.error('The ballot has grown too heavy: load what it does not need after the vote.');
  process.exitCode = 1;
}
