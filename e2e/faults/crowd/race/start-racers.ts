import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { findBooth, newTicket } from '../../../robots/booth-client.ts';
import { Refused } from '../../../robots/errors.ts';
import type { Random } from '../../../robots/random.ts';
import { request } from '../../../robots/request.ts';
import { mayHaveHappened } from '../../../robots/retry-delay.ts';
import type { RaceVote } from './judge-race.ts';

const Stored = v.object({ status: v.picklist(['RECORDED', 'CHANGED', 'UNCHANGED']), round: v.number() });
/** Between one vote and the next of the same visitor. */
const LEAST_PAUSE_MS = 50;
const MOST_PAUSE_MS = 350;
/** Share of votes that don't wait for the last one's answer. */
const DOUBLE = 0.3;

export interface Racers {
  /** So far, in the order answered. */
  readonly votes: readonly RaceVote[];
  /** No vote is begun from now on; resolves when each has its answer. @throws what went wrong in between */
  end(): Promise<void>;
}

export interface RacePlan {
  /** The booth's page. */
  readonly url: string;
  readonly pollId: string;
  readonly options: readonly string[];
  readonly racers: number;
}

/** Visitors who vote and change their mind without end, often before they have their answer, and ask for no leave. */
export async function startRacers({ url, pollId, options, racers }: RacePlan, random: Random): Promise<Racers> {
  const { commandsUrl, defaultBooth } = await findBooth(url);
  const votes: RaceVote[] = [];
  const ending = new AbortController();
  const send = (method: string, path: string, ticket: string, body: object) =>
    request(`${commandsUrl}/booths/${defaultBooth}/${path}`, {
      method,
      headers: { authorization: `Bearer ${ticket}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  async function vote(visitor: number, ticket: string): Promise<void> {
    const option = options[Math.floor(random() * options.length)] ?? '';
    const begunAt = performance.now();
    const answer = await send('PUT', `polls/${pollId}/vote`, ticket, { options: [option] }).then(
      readStored,
      readRefused,
    );
    votes.push({ visitor, option, begunAt, endedAt: performance.now(), answer });
  }

  async function race(visitor: number): Promise<void> {
    const ticket = newTicket();
    await send('POST', 'visits', ticket, {});
    const open: Promise<void>[] = [];
    while (!ending.signal.aborted) {
      const going = vote(visitor, ticket);
      open.push(going);
      if (random() >= DOUBLE) await going;
      await delay(LEAST_PAUSE_MS + random() * (MOST_PAUSE_MS - LEAST_PAUSE_MS));
    }
    await Promise.all(open);
  }

  const racing = Promise.all(Array.from({ length: racers }, (_, visitor) => race(visitor)));
  // Told of at the end, by `end`.
  racing.catch(() => undefined);
  return {
    votes,
    async end() {
      ending.abort();
      await racing;
    },
  };
}

function readStored(answer: unknown): RaceVote['answer'] {
  return { kind: 'STORED', ...v.parse(Stored, answer) };
}

function readRefused(problem: unknown): RaceVote['answer'] {
  if (problem instanceof Refused && !mayHaveHappened(problem)) return { kind: 'REFUSED', code: problem.code };
  return { kind: 'DOUBTFUL' };
}
