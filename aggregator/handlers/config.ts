import * as v from 'valibot';

const required = v.pipe(v.string(), v.minLength(1));
const address = v.pipe(v.string(), v.url());

const tables = { AWS_REGION: required, TRANSACTIONS_TABLE: required, COUNTS_TABLE: required };

/** What functions reach beside the tables; each names what it needs. */
const addresses = { PUBLISH_QUEUE_URL: address, DEAD_LETTER_QUEUE_URL: address, GRAPHQL_URL: address };

export type AddressName = keyof typeof addresses;

/** A function's settings. `address` throws ConfigMissing for a name that wasn't asked for. */
export interface Config {
  readonly region: string;
  readonly transactionsTable: string;
  readonly countsTable: string;
  readonly address: (name: AddressName) => string;
}

/** Settings that are missing or malformed, each by name. */
export class ConfigMissing extends Error {
  override readonly name = 'ConfigMissing';
}

/** Reads a function's settings from its environment. Throws ConfigMissing, naming all that is wrong. */
export function readConfig(env: NodeJS.ProcessEnv, needed: readonly AddressName[]): Config {
  const wanted = Object.fromEntries(needed.map((name) => [name, addresses[name]]));
  const parsed = v.safeParse(v.object({ ...tables, ...wanted }), env);
  if (!parsed.success) {
    throw new ConfigMissing(parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('; '));
  }
  const found = new Map(Object.entries(parsed.output));
  return {
    region: parsed.output.AWS_REGION,
    transactionsTable: parsed.output.TRANSACTIONS_TABLE,
    countsTable: parsed.output.COUNTS_TABLE,
    address: (name) => {
      const value = found.get(name);
      if (value === undefined) throw new ConfigMissing(`${name}: not among what this function needs`);
      return value;
    },
  };
}
