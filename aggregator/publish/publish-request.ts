import * as v from 'valibot';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));

const publishRequest = v.object({
  boothId: id,
  pollId: v.exactOptional(id),
  missed: v.exactOptional(v.number()),
});

/**
 * Asks that a poll's tally be published or, where it names none, the figures of the booth's drinks. `missed` is the taking of the slot that came before this request:
 * once another has followed it, that one saw what this request is about.
 */
export type PublishRequest = v.InferOutput<typeof publishRequest>;

/** A request as the queue delivers it. Throws ValiError or SyntaxError. */
export function parsePublishRequest(body: string): PublishRequest {
  return v.parse(publishRequest, JSON.parse(body));
}
