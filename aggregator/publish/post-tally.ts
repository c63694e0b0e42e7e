import type { Tally } from '../../amplify/tally/present-tally.ts';
import { type AnnounceParts, announce } from './announce.ts';

const mutation = `mutation PublishTally($payload: AWSJSON!) {
  publishTally(payload: $payload) {
    boothId pollId round version pollVersion ballots
    options { optionId count }
    recent { mark optionIds }
    asOf lagMs
  }
}`;

/** Publishes a tally to all who watch it; throws as `announce`. */
export async function postTally(tally: Tally, parts: AnnounceParts): Promise<void> {
  await announce(mutation, tally, parts);
}
