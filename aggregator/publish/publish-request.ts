import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));

const publishRequest = v.object({
  boothId: id,
  pollId: id,
  missed: v.exactOptional(v.number()),
});

/**
 * Asks that a poll's tally be published. `missed` is the taking of the slot that came before this request:
 * once another has followed it, that one saw what this request is about.
 */
export type PublishRequest = v.InferOutput<typeof publishRequest>;

/** A request as the queue delivers it. Throws ValiError or SyntaxError. */
export function parsePublishRequest(body: string): PublishRequest {
  return v.parse(publishRequest, JSON.parse(body));
}
