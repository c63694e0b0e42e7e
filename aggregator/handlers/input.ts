import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));
const poll = { boothId: id, pollId: id };

/** Input of recount-lane. */
export const laneInput = v.object({
  ...poll,
  round: v.pipe(v.number(), v.integer(), v.minValue(1)),
  lane: v.pipe(v.string(), v.regex(/^[0-9a-f]$/)),
});

/** Input of rebuild-poll. */
export const pollInput = v.object(poll);

/** Input of give-back: a letter to give back, or the wish to see all that wait. */
export const giveBackInput = v.union([
  v.object({ sequence: v.pipe(v.string(), v.regex(/^[0-9]{1,40}$/)) }),
  v.object({ list: v.literal(true) }),
]);
