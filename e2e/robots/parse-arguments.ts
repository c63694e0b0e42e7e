import { parseArgs } from 'node:util';
import { UsageProblem } from './errors.ts';
import { parseWeights, type Weights } from './weights.ts';

export const usage = `npm run robots -- [--url http://127.0.0.1:8080] [--booth demo] [--poll <the one the booth shows>]
                  [--visitors 50] [--per-minute 300] [--weights lambda=5,dynamodb=3] [--change 0.1] [--seed 1]`;

export interface RobotSettings {
  readonly url: string;
  /** Undefined: the default booth of the address. */
  readonly booth: string | undefined;
  /** Undefined: the poll that the booth shows. */
  readonly poll: string | undefined;
  readonly visitors: number;
  readonly perMinute: number;
  readonly weights: Weights;
  readonly change: number;
  readonly seed: number;
}

/** @throws UsageProblem that says which option is wrong and how it should be */
export function parseArguments(words: readonly string[]): RobotSettings {
  const values = readValues(words);
  return {
    url: readUrl(values.url ?? 'http://127.0.0.1:8080'),
    booth: readId('booth', values.booth),
    poll: readId('poll', values.poll),
    visitors: readNumber('visitors', values.visitors ?? '50', 1, 100_000, true),
    perMinute: readNumber('per-minute', values['per-minute'] ?? '300', 1, 600_000, false),
    weights: parseWeights(values.weights ?? ''),
    change: readNumber('change', values.change ?? '0.1', 0, 1, false),
    seed: readNumber('seed', values.seed ?? '1', 0, 2 ** 31 - 1, true),
  };
}

/** Robots stay on this machine unless another was named: a local page may not lead them elsewhere. */
export function checkAddresses(named: string, found: readonly string[]): void {
  const elsewhere = found.find((address) => !isLoopback(address));
  if (isLoopback(named) && elsewhere !== undefined)
    throw new UsageProblem(
      `${named} sends votes to ${elsewhere}: name that booth's own page with --url to vote there.`,
    );
}

function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function readValues(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { url: text, booth: text, poll: text, visitors: text, weights: text, change: text, seed: text };
  try {
    return parseArgs({ args: [...words], options: { ...options, 'per-minute': text } }).values;
  } catch (problem) {
    throw new UsageProblem(`${problem instanceof Error ? problem.message : String(problem)}\n${usage}`);
  }
}

function readUrl(url: string): string {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new UsageProblem(`--url is "${url}": give an address like http://127.0.0.1:8080.`);
  return url;
}

function readId(name: string, id: string | undefined): string | undefined {
  if (id !== undefined && !/^[a-z0-9-]{1,64}$/.test(id))
    throw new UsageProblem(`--${name} is "${id}": give small letters, digits and hyphens, at most 64.`);
  return id;
}

function readNumber(name: string, text: string, least: number, most: number, whole: boolean): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!(number >= least && number <= most) || (whole && !Number.isInteger(number)))
    throw new UsageProblem(`--${name} is "${text}": give a ${whole ? 'whole ' : ''}number from ${least} to ${most}.`);
  return number;
}
