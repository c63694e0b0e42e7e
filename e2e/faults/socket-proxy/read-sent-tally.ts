import * as v from 'valibot';
import type { SentTally } from '../screens/judge-history.ts';

const Message = v.object({
  type: v.literal('data'),
  payload: v.object({
    data: v.object({
      onTally: v.object({
        pollId: v.string(),
        round: v.number(),
        pollVersion: v.number(),
        version: v.number(),
        options: v.array(v.object({ optionId: v.string(), count: v.number() })),
      }),
    }),
  }),
});

/** The tally in a message to the web page; null for any other message, and for a tally that shows no options. */
export function readSentTally(text: string, pollId: string): SentTally | null {
  const parsed = v.safeParse(Message, JSON.parse(text));
  if (!parsed.success || parsed.output.payload.data.onTally.pollId !== pollId) return null;
  const { round, pollVersion, version, options } = parsed.output.payload.data.onTally;
  return {
    round,
    pollVersion,
    version,
    options: Object.fromEntries(options.map(({ optionId, count }) => [optionId, count])),
  };
}
