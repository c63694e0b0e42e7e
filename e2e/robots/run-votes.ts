import { type BoothClient, createBoothClient, findBooth, newTicket } from './booth-client.ts';
import { UsageProblem } from './errors.ts';
import { explain } from './explain.ts';
import type { SentVote } from './judge-tally.ts';
import { checkAddresses, type RobotSettings } from './parse-arguments.ts';
import { planVisits } from './plan-visits.ts';
import { createRandom } from './random.ts';
import { settleTally } from './settle-tally.ts';
import { showVerdict } from './show-verdict.ts';
import { visitBooth } from './visit-booth.ts';
import { sleep, waitUntil } from './wait-until.ts';
import { checkWeights } from './weights.ts';

const TRIES = 10;
const SETTLING_READS = 90;
const PROGRESS_MS = 2_000;

/** Lets visitors vote. Gives the exit code: 1 where a vote was lost or counted twice. */
export async function runVotes(settings: RobotSettings, stop: AbortController): Promise<number> {
  const addresses = await findBooth(settings.url);
  checkAddresses(settings.url, [addresses.commandsUrl, addresses.graphqlUrl]);
  const booth = settings.booth ?? addresses.defaultBooth;
  const client = createBoothClient(addresses, booth);
  const { pollId, poll } = await findPoll(client, booth, settings.poll);
  const optionIds = poll.options.map(({ optionId }) => optionId);
  const choices = Math.max(1, poll.minChoices);
  checkWeights(settings.weights, optionIds, choices);
  const change = poll.allowChange ? settings.change : 0;
  const visits = planVisits({ ...settings, change, optionIds, choices }, createRandom(settings.seed));
  console.log(`${visits.length} visitors of ${booth} vote in ${pollId}, ${settings.perMinute} votes a minute.`);

  const tally = { votes: 0, changed: 0, retries: 0, failed: 0 };
  const problems = new Map<string, number>();
  const before = await client.tally(pollId);
  const started = Date.now();
  const showProgress = () => {
    const seconds = ((Date.now() - started) / 1000).toFixed(0).padStart(4);
    const { votes, changed, retries, failed } = tally;
    console.log(`${seconds} s  ${votes} votes in, ${changed} of them changed; ${retries} retries, ${failed} failed`);
  };
  const progress = setInterval(showProgress, PROGRESS_MS);
  const onRetry = () => {
    tally.retries += 1;
  };
  const visiting = {
    client,
    pollId,
    newTicket,
    waitUntil: (at: number) => waitUntil(started + at, stop.signal),
    patience: { tries: TRIES, sleep, random: Math.random, onRetry },
    onVote: ({ status }: SentVote) => {
      if (status !== null) tally.votes += 1;
      if (status === 'CHANGED') tally.changed += 1;
    },
    onProblem: (problem: unknown) => {
      tally.failed += 1;
      const said = explain(problem);
      problems.set(said, (problems.get(said) ?? 0) + 1);
    },
  };
  const votes = await Promise.all(visits.map((visit) => visitBooth(visit, visiting)));
  clearInterval(progress);
  showProgress();
  for (const [said, times] of problems) console.log(`  ${times} × ${said}`);
  const readTally = () => client.tally(pollId);
  const verdict = await settleTally(votes, before, { readTally, sleep, reads: SETTLING_READS });
  console.log(showVerdict(verdict));
  return verdict.kind === 'LOST' || verdict.kind === 'TOO_MANY' ? 1 : 0;
}

async function findPoll(client: BoothClient, booth: string, named: string | undefined) {
  const shown = await client.shownPoll();
  if (shown === undefined) throw new UsageProblem(`There is no booth "${booth}": name another with --booth.`);
  const pollId = named ?? shown;
  if (pollId === null) throw new UsageProblem(`The booth ${booth} shows no poll: name one with --poll.`);
  const poll = await client.poll(pollId);
  if (poll === null) throw new UsageProblem(`The booth ${booth} has no poll "${pollId}": name another with --poll.`);
  if (poll.status !== 'OPEN') throw new UsageProblem(`The poll ${pollId} isn't open: open it, then start the robots.`);
  return { pollId, poll };
}
