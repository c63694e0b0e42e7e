import * as v from 'valibot';
import type { ReadImage } from './parse-change.ts';
import type { Ballot } from './vote-change.ts';

const text = v.object({ S: v.pipe(v.string(), v.minLength(1), v.maxLength(256)) });

const image = v.object({
  options: v.object({
    SS: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/))), v.minLength(1), v.maxLength(50)),
  }),
  revision: v.object({ N: v.pipe(v.string(), v.regex(/^[1-9][0-9]{0,8}$/)) }),
  mark: text,
  at: v.object({ S: v.pipe(v.string(), v.isoTimestamp()) }),
  hidden: v.object({ BOOL: v.boolean() }),
});

/** The ballot in a vote's item (DynamoDB JSON), or why it is none. Options come sorted and without doubles. */
export function parseBallotImage(input: unknown): ReadImage<Ballot> {
  const parsed = v.safeParse(image, input);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return { reason: `${v.getDotPath(issue) ?? 'item'}: ${issue.message}` };
  }
  const { options, revision, mark, at, hidden } = parsed.output;
  return {
    image: {
      options: [...new Set(options.SS)].sort(),
      revision: Number(revision.N),
      mark: mark.S,
      at: at.S,
      hidden: hidden.BOOL,
    },
  };
}
