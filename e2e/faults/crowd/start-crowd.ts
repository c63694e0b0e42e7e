import { type BoothClient, newTicket } from '../../robots/booth-client.ts';
import { explain } from '../../robots/explain.ts';
import type { Count, SentVote, VisitorVotes } from '../../robots/judge-tally.ts';
import { planVisits } from '../../robots/plan-visits.ts';
import type { Random } from '../../robots/random.ts';
import { visitBooth } from '../../robots/visit-booth.ts';
import { sleep, waitUntil } from '../../robots/wait-until.ts';
import type { Crowd } from '../scenario.ts';

/** A phone goes on for as long as its page is open; so many tries outlast every fault played here. */
const TRIES = 40;

export interface CrowdPlan {
  readonly pollId: string;
  readonly perSecond: number;
  readonly change: number;
  readonly seconds: number;
}

/** A crowd, and the tally before it came. */
export interface CountedCrowd extends Crowd {
  readonly before: Count;
}

/** Lets visitors come, as seeded. @throws Error where there is no such poll */
export async function startCrowd(client: BoothClient, plan: CrowdPlan, random: Random): Promise<CountedCrowd> {
  const poll = await client.poll(plan.pollId);
  if (poll === null) throw new Error(`The booth has no poll "${plan.pollId}".`);
  const change = poll.allowChange ? plan.change : 0;
  const visits = planVisits(
    {
      visitors: Math.max(1, Math.round((plan.perSecond * plan.seconds) / (1 + change))),
      perMinute: plan.perSecond * 60,
      change,
      optionIds: poll.options.map(({ optionId }) => optionId),
      weights: new Map(),
      choices: Math.max(1, poll.minChoices),
    },
    random,
  );
  const before = await client.tally(plan.pollId);
  const problems = new Map<string, number>();
  const reasons = new Map<string, number>();
  const figures = { visitors: 0, acknowledged: 0, retries: 0, failed: 0, problems, reasons };
  const ending = new AbortController();
  const started = Date.now();
  const voted: VisitorVotes[] = [];
  const visiting = {
    client,
    pollId: plan.pollId,
    newTicket: () => {
      figures.visitors += 1;
      return newTicket();
    },
    waitUntil: (at: number) => waitUntil(started + at, ending.signal),
    patience: {
      tries: TRIES,
      sleep,
      random,
      onRetry: (problem: unknown) => {
        figures.retries += 1;
        note(reasons, problem);
      },
    },
    onVote: ({ status }: SentVote) => {
      if (status !== null) figures.acknowledged += 1;
    },
    onProblem: (problem: unknown) => {
      figures.failed += 1;
      note(problems, problem);
    },
  };
  const done = Promise.all(visits.map(async (visit) => voted.push(await visitBooth(visit, visiting)))).then(
    () => undefined,
  );
  return {
    pollId: plan.pollId,
    before,
    figures,
    done,
    votes: () => voted,
    end() {
      ending.abort();
      return done;
    },
  };
}

function note(counts: Map<string, number>, problem: unknown): void {
  const said = explain(problem);
  counts.set(said, (counts.get(said) ?? 0) + 1);
}
