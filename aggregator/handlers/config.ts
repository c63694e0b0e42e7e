import * as v from 'valibot';

const required = v.pipe(v.string(), v.minLength(1));

const environment = v.object({
  AWS_REGION: required,
  TRANSACTIONS_TABLE: required,
  COUNTS_TABLE: required,
  PUBLISH_QUEUE_URL: v.optional(required),
  DEAD_LETTER_QUEUE_URL: v.optional(required),
  GRAPHQL_URL: v.optional(v.pipe(required, v.url())),
});

/** A setting that a function needs and hasn't got. */
export class ConfigMissing extends Error {
  override readonly name = 'ConfigMissing';
}

/** Settings of a function, from its environment. Throws ConfigMissing, naming each variable that is missing. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const parsed = v.safeParse(environment, env);
  if (!parsed.success) {
    throw new ConfigMissing(parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`).join('; '));
  }
  const read = parsed.output;
  return {
    region: read.AWS_REGION,
    transactionsTable: read.TRANSACTIONS_TABLE,
    countsTable: read.COUNTS_TABLE,
    /** Not every function has every address: asked for when it is used. */
    publishQueueUrl: () => need('PUBLISH_QUEUE_URL', read.PUBLISH_QUEUE_URL),
    deadLetterQueueUrl: () => need('DEAD_LETTER_QUEUE_URL', read.DEAD_LETTER_QUEUE_URL),
    graphqlUrl: () => need('GRAPHQL_URL', read.GRAPHQL_URL),
  };
}

function need(name: string, value: string | undefined): string {
  if (value === undefined) throw new ConfigMissing(`${name}: missing`);
  return value;
}
