import type { Random } from '../../../robots/random.ts';
import type { Counters } from '../counters.ts';
import type { Answer } from '../forward.ts';
import type { Rules } from '../rules.ts';
import type { GivenBatches } from './given-batches.ts';
import type { Layouts } from './layouts.ts';

export interface StreamParts {
  readonly rules: () => Rules;
  readonly random: () => Random;
  readonly counters: Counters;
  readonly layouts: Layouts;
  readonly given: GivenBatches;
}

/** Asks the store itself, under the same caller's name. */
export type Ask = (operation: string, input: unknown) => Promise<Answer>;

export const parseAnswer = ({ body }: Answer): unknown => JSON.parse(body.toString());

/** An answer as the store would give it. */
export function makeAnswer(content: unknown): Answer {
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.0' },
    body: Buffer.from(JSON.stringify(content)),
  };
}
