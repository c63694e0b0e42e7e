import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { OperatorProblem } from './operator.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/, 'an id has 1 to 64 of a-z, 0-9 and -'));

const schema = v.object({
  format: v.literal(1),
  booth: v.looseObject({ boothId: id }),
  store: v.optional(v.looseObject({})),
  polls: v.array(v.looseObject({ pollId: id })),
  open: v.optional(v.array(id), []),
});

/**
 * Format 1 of a booth's definitions, for taking it to another machine or account: no votes, staff or screens.
 * - `booth`: what PUT /booths/{b} takes, and its `boothId`;
 * - `store?`: what PUT /booths/{b}/store takes;
 * - `polls`: what PUT /booths/{b}/polls/{p} takes each, and their `pollId`;
 * - `open?`: ids of polls that an import opens; an export leaves it out, and whether the store is open.
 * The workflows check the rest, so this file keeps no rules of its own.
 */
export type BoothFile = v.InferOutput<typeof schema>;

/** @throws OperatorProblem with a sentence that says what the file lacks */
export function parseBoothFile(text: string, path: string): BoothFile {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (problem) {
    throw new OperatorProblem(`${path} is not JSON: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
  const { success, output, issues } = v.safeParse(schema, given);
  if (success) return output;
  const [issue] = issues;
  const place = v.getDotPath(issue);
  if (place === 'format')
    throw new OperatorProblem(`${path} must say "format": 1. Take it from npm run booth -- export of this version.`);
  throw new OperatorProblem(`${path} is not a whole booth${place ? `, at ${place}` : ''}: ${issue.message}`);
}

export function readBoothFile(path: string): BoothFile {
  if (!existsSync(path)) throw new OperatorProblem(`There is no file ${path}.`);
  return parseBoothFile(readFileSync(path, 'utf8'), path);
}
