import * as v from 'valibot';
import type { SentTally } from './judge-history.ts';

const Tally = v.object({
  pollId: v.string(),
  round: v.number(),
  pollVersion: v.number(),
  version: v.number(),
  options: v.array(v.object({ optionId: v.string(), count: v.number() })),
});
const Message = v.object({ payload: v.object({ data: v.object({ onTally: Tally }) }) });
const Answer = v.object({ data: v.object({ tally: Tally }) });

/** The tally that a page was told, by message or by answer; null where it is about something else. */
export function readSentTally(text: string, pollId: string): SentTally | null {
  const told: unknown = JSON.parse(text);
  const message = v.safeParse(Message, told);
  const answer = v.safeParse(Answer, told);
  const tally = message.success
    ? message.output.payload.data.onTally
    : answer.success
      ? answer.output.data.tally
      : null;
  if (tally === null || tally.pollId !== pollId) return null;
  const { options, round, pollVersion, version } = tally;
  return { round, pollVersion, version, options: Object.fromEntries(options.map((one) => [one.optionId, one.count])) };
}
