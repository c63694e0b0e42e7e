import { castVote } from '../../../api/commands/cast-vote.ts';
import { NoAnswer, Refused } from '../../../api/errors.ts';
import { readPoll } from '../../../api/graphql/read.ts';
import { type Persisting, persist } from '../../../api/persist.ts';
import { onStoredElsewhere, readStored, removeStored, writeStored } from '../../../browser/storage.ts';
import { ticketOf } from '../../../visit/ticket.ts';
import type { VisitSession } from '../../../visit/visit-session.ts';
import { applyToBallot, type Ballot, type BallotEvent, noBallot } from './ballot.ts';
import { type Ballots, parseBallots } from './parse-ballots.ts';
import { refusalOf } from './refusal-of.ts';

export interface BallotBox {
  ballot(pollId: string): Ballot;
  /** Whether the last attempt to send it failed; it goes on by itself. */
  isStuck(pollId: string): boolean;
  cast(pollId: string, round: number, options: readonly string[]): void;
  /** Tells the round that the booth is in: ballots of an earlier one are over. */
  seeRound(pollId: string, round: number): void;
  clear(): void;
  listen(listener: () => void): () => void;
}

/**
 * The phone's own box of ballots. A vote is written down before it is sent and sent until the booth answers, across
 * reloads, tabs and hours without network. The same vote sent twice is one vote, so tabs needn't agree on who sends.
 */
export function createBallotBox(session: VisitSession): BallotBox {
  const { boothId } = session;
  const key = `boothpresso.ballots.${boothId}`;
  const listeners = new Set<() => void>();
  const sending = new Map<string, Persisting>();
  const stuck = new Set<string>();
  let ballots: Ballots = parseBallots(readStored(key));
  let visitorId = session.visit()?.visitorId;

  function announce(): void {
    for (const listener of [...listeners]) listener();
  }

  function apply(pollId: string, event: BallotEvent): void {
    const held = ballots[pollId] ?? noBallot;
    const next = applyToBallot(held, event);
    if (next === held) return;
    // Read again before writing: another tab may have written another poll's ballot.
    ballots = { ...parseBallots(readStored(key)), [pollId]: next };
    writeStored(key, JSON.stringify(ballots));
    if (event.kind === 'VOTE_CAST') sending.get(pollId)?.now();
    sendWaiting();
    announce();
  }

  async function attempt(pollId: string, isFirst: boolean): Promise<void> {
    const ballot = ballots[pollId];
    if (ballot?.kind !== 'WAITING') return;
    const { options, round } = ballot;
    try {
      if (!isFirst) {
        // It lay here for a while. A vote names no round, so make sure that it goes into the one it was cast for.
        const poll = await readPoll(boothId, pollId);
        if (poll && poll.round !== round) {
          apply(pollId, { kind: 'ROUND_SEEN', round: poll.round });
          return;
        }
      }
      // A check-in that failed in an unknown way deserves another try once a vote hangs on it.
      if (session.state().kind === 'FAILED') session.checkIn();
      await session.whenHere();
      const vote = await castVote(boothId, pollId, ticketOf(boothId), options);
      stuck.delete(pollId);
      apply(pollId, { kind: 'VOTE_RECORDED', vote });
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 401) {
        // The booth has forgotten this phone (or was set up anew): introduce it again and repeat.
        session.checkIn();
        throw new NoAnswer('the ticket was unknown', { cause: problem });
      }
      const reason = refusalOf(problem);
      if (reason === null) throw problem;
      stuck.delete(pollId);
      apply(pollId, { kind: 'VOTE_REFUSED', options, reason });
    }
    // Another choice was made while this one was under way.
    if (ballots[pollId]?.kind === 'WAITING') throw new NoAnswer('the choice has changed');
  }

  function sendWaiting(isFirst = true): void {
    for (const [pollId, ballot] of Object.entries(ballots)) {
      if (ballot.kind !== 'WAITING') {
        sending.get(pollId)?.stop();
        sending.delete(pollId);
        stuck.delete(pollId);
      } else if (!sending.has(pollId)) {
        const loop = persist(
          (failures) => attempt(pollId, isFirst && failures === 0),
          () => {
            stuck.add(pollId);
            announce();
          },
          () => {
            sending.delete(pollId);
            apply(pollId, { kind: 'VOTE_REFUSED', options: ballot.options, reason: 'GONE' });
          },
        );
        sending.set(pollId, loop);
      }
    }
  }

  function reload(): void {
    ballots = parseBallots(readStored(key));
    sendWaiting(false);
    announce();
  }

  onStoredElsewhere(key, reload);
  session.listen(() => {
    const now = session.visit()?.visitorId;
    if (now === undefined || now === visitorId) return;
    // Somebody else to the booth than last time: its old receipts aren't this visitor's.
    if (visitorId !== undefined) {
      const waiting = Object.entries(ballots).filter(([, ballot]) => ballot.kind === 'WAITING');
      ballots = Object.fromEntries(waiting);
      writeStored(key, JSON.stringify(ballots));
      announce();
    }
    visitorId = now;
  });
  sendWaiting(false);

  return {
    ballot: (pollId) => ballots[pollId] ?? noBallot,
    isStuck: (pollId) => stuck.has(pollId),
    cast: (pollId, round, options) => apply(pollId, { kind: 'VOTE_CAST', round, options }),
    seeRound: (pollId, round) => apply(pollId, { kind: 'ROUND_SEEN', round }),
    clear() {
      ballots = {};
      for (const loop of sending.values()) loop.stop();
      sending.clear();
      removeStored(key);
      announce();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
