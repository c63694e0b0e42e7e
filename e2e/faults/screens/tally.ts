import * as v from 'valibot';
import type { Shown } from '../scenario.ts';

const Tally = v.object({
  round: v.number(),
  version: v.number(),
  pollVersion: v.number(),
  ballots: v.number(),
  options: v.nullable(v.array(v.object({ optionId: v.string(), count: v.number() }))),
});
const Message = v.object({ data: v.object({ onTally: Tally }) });
const Answer = v.object({ data: v.object({ tally: v.nullable(Tally) }) });

export const tallyQuery = `query($boothId: ID!, $pollId: ID!) {
  tally(boothId: $boothId, pollId: $pollId) { round version pollVersion ballots options { optionId count } }
}`;

/** What a message of the subscription says. */
export function parseMessage(payload: unknown): Shown {
  return toShown(v.parse(Message, payload).data.onTally);
}

/** What the snapshot says; null where there is no such poll. */
export function parseAnswer(answer: unknown): Shown | null {
  const { tally } = v.parse(Answer, answer).data;
  return tally && toShown(tally);
}

/** The later of the two, as the page has it; of equals the one that is held. */
export function keepNewest(held: Shown | null, next: Shown): Shown {
  if (held === null) return next;
  const later = next.round - held.round || next.pollVersion - held.pollVersion || next.version - held.version;
  return later > 0 ? next : held;
}

function toShown({ options, ...tally }: v.InferOutput<typeof Tally>): Shown {
  return {
    ...tally,
    options: options && Object.fromEntries(options.map(({ optionId, count }) => [optionId, count])),
  };
}
