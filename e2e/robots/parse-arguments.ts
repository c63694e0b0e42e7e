import { parseArgs } from 'node:util';
import { UsageProblem } from './errors.ts';
import { parseWeights, type Weights } from './weights.ts';

export const usage = `npm run robots -- [--url http://127.0.0.1:8080] [--booth demo] [--poll <the one the booth shows>]
                  [--visitors 50] [--per-minute 300] [--weights lambda=5,dynamodb=3] [--change 0.1] [--seed 1]
npm run robots -- --orders 100 [--per-minute 100] [--baristas 3] [--password <the staff's>] [--url …] [--booth …] [--seed 1]`;

export interface RobotSettings {
  readonly url: string;
  /** Undefined: the default booth of the address. */
  readonly booth: string | undefined;
  /** Undefined: the poll that the booth shows. */
  readonly poll: string | undefined;
  /** Who vote; 0 where only orders were asked for. */
  readonly visitors: number;
  /** Votes, and orders, a minute. */
  readonly perMinute: number;
  readonly weights: Weights;
  readonly change: number;
  readonly seed: number;
  readonly orders: number;
  readonly baristas: number;
  /** The organiser's, where it was given. */
  readonly password: string | undefined;
}

/** @throws UsageProblem that says which option is wrong and how it should be */
export function parseArguments(words: readonly string[]): RobotSettings {
  const values = readValues(words);
  const orders = readNumber('orders', values.orders ?? '0', 0, 100_000, true);
  return {
    url: readUrl(values.url ?? 'http://127.0.0.1:8080'),
    booth: readId('booth', values.booth),
    poll: readId('poll', values.poll),
    visitors:
      orders > 0 && values.visitors === undefined
        ? 0
        : readNumber('visitors', values.visitors ?? '50', 1, 100_000, true),
    perMinute: readNumber('per-minute', values['per-minute'] ?? (orders > 0 ? '100' : '300'), 1, 600_000, false),
    weights: parseWeights(values.weights ?? ''),
    change: readNumber('change', values.change ?? '0.1', 0, 1, false),
    seed: readNumber('seed', values.seed ?? '1', 0, 2 ** 31 - 1, true),
    orders,
    baristas: readNumber('baristas', values.baristas ?? '3', 1, 50, true),
    password: values.password,
  };
}

/** Robots stay on this machine unless another was named: a local page may not lead them elsewhere. */
export function checkAddresses(named: string, found: readonly string[]): void {
  const elsewhere = found.find((address) => !isLoopback(address));
  if (isLoopback(named) && elsewhere !== undefined)
    throw new UsageProblem(
      `${named} leads to ${elsewhere}: name that booth's own page with --url to send robots there.`,
    );
}

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  const { hostname } = new URL(address);
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function readValues(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const votes = { poll: text, visitors: text, weights: text, change: text };
  const coffee = { orders: text, baristas: text, password: text };
  const options = { url: text, booth: text, seed: text, 'per-minute': text, ...votes, ...coffee };
  try {
    return parseArgs({ args: [...words], options }).values;
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
