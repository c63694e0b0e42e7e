import { createHash } from 'node:crypto';
import { queryError } from '../errors.ts';
import { javaRandom } from './java-random.ts';

type AwsFunction = { readonly signature: string; readonly run: (...given: never[]) => unknown };

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/** States.ArrayRange, which $range replaces, ends at 1,000 items. */
const LONGEST_RANGE = 1_000;

function partition(array: unknown[] | undefined, size: number): unknown[][] | undefined {
  if (array === undefined) return undefined;
  if (!Number.isInteger(size) || size < 1) throw queryError('$partition: the size must be a positive integer');
  return Array.from({ length: Math.ceil(array.length / size) }, (_, i) => array.slice(i * size, (i + 1) * size));
}

function range(first: number, last: number, step: number): number[] {
  if (!step) throw queryError('$range: the step must not be zero');
  const out: number[] = [];
  for (let x = first; step > 0 ? x <= last : x >= last; x += step) {
    if (out.push(x) > LONGEST_RANGE) throw queryError(`$range: more than ${LONGEST_RANGE} items`);
  }
  return out;
}

function hash(text: string | undefined, algorithm: string): string | undefined {
  const name = HASHES[algorithm];
  if (!name) throw queryError(`$hash: unknown algorithm ${algorithm}`);
  return text === undefined ? undefined : createHash(name).update(text).digest('hex');
}

/**
 * The functions Step Functions adds to JSONata (Developer Guide, "JSONata functions provided by Step Functions"), with
 * JSONata signatures.
 */
export function awsFunctions(newId: () => string, random: () => number): Readonly<Record<string, AwsFunction>> {
  return {
    partition: { signature: '<a-n:a>', run: partition },
    range: { signature: '<nnn:a>', run: range },
    hash: { signature: '<s-s:s>', run: hash },
    random: { signature: '<n?:n>', run: (seed?: number) => (seed === undefined ? random() : javaRandom(seed)) },
    uuid: { signature: '<:s>', run: newId },
    parse: { signature: '<s-:x>', run: (text?: string) => (text === undefined ? undefined : JSON.parse(text)) },
  };
}
