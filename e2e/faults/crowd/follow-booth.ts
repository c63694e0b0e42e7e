import { type BoothClient, createBoothClient, findBooth } from '../../robots/booth-client.ts';
import { Refused } from '../../robots/errors.ts';

/**
 * A client that finds the booth again: where nothing answers at the address it knows, its next try looks at the page's
 * present address, as a visitor does who scans the QR code once more.
 */
export function followBooth(page: () => string, boothId: string): BoothClient {
  let found: Promise<BoothClient> | undefined;
  async function ask<T>(question: (client: BoothClient) => Promise<T>): Promise<T> {
    try {
      found ??= findBooth(page()).then((addresses) => createBoothClient(addresses, boothId));
      return await question(await found);
    } catch (problem) {
      if (!(problem instanceof Refused)) found = undefined;
      throw problem;
    }
  }
  return {
    checkIn: (ticket) => ask((client) => client.checkIn(ticket)),
    vote: (ticket, pollId, options) => ask((client) => client.vote(ticket, pollId, options)),
    shownPoll: () => ask((client) => client.shownPoll()),
    poll: (pollId) => ask((client) => client.poll(pollId)),
    tally: (pollId) => ask((client) => client.tally(pollId)),
  };
}
