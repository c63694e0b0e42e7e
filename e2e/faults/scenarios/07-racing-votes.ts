import { findOrganiser, type Organiser } from '../crowd/organiser.ts';
import { judgeRound, type RaceVote, type RoundCount, takenWhileClosed } from '../crowd/race/judge-race.ts';
import { startRacers } from '../crowd/race/start-racers.ts';
import type { Check, Scenario, Screens, Stage, StagedBooth } from '../scenario.ts';
import { readTally } from '../screens/socket-screen.ts';

const ROUNDS = 3;
const RACERS = 16;
/** Refusals that a vote may meet here. */
const REFUSALS = ['PollClosed', 'PollNotOpen', 'TooManyRequests'];

/** Votes that don't wait for their answer, against a poll that closes, opens again and is reset under them. */
export const racingVotes: Scenario = {
  number: 7,
  name: 'racing-votes',
  title: 'votes racing a close, a reset, a change of mind',
  async play(stage) {
    const booth = await stage.start();
    const pollId = await booth.newPoll();
    const organiser = await findOrganiser(booth);
    const screens = await booth.openScreens({ pollId });
    const options = ['a', 'b', 'c', 'd'];
    const racers = await startRacers({ url: booth.url(), pollId, options, racers: RACERS }, stage.random);
    stage.onEnd(() => racers.end());
    const closed: { from: number; to: number }[] = [];
    const steps = ROUNDS * 4;
    const go = () => stage.sleep((0.5 + stage.random()) * ((stage.seconds * 1000) / steps));
    for (let round = 1; round <= ROUNDS; round += 1) {
      await go();
      await organiser.close(pollId);
      const from = performance.now();
      await go();
      closed.push({ from, to: performance.now() });
      await organiser.open(pollId);
      stage.did('close and open');
      await go();
      if (round === ROUNDS) break;
      await organiser.reset(pollId, round);
      stage.did('reset');
      const reset = performance.now();
      await go();
      closed.push({ from: reset, to: performance.now() });
      await organiser.open(pollId);
    }
    await racers.end();
    const { votes } = racers;
    stage.did('votes', votes.filter(({ answer }) => answer.kind === 'STORED').length);
    stage.did('refused', votes.filter(({ answer }) => answer.kind === 'REFUSED').length);
    return [
      ...judgeClosing(votes, closed),
      ...(await judgeRounds({ booth, organiser, pollId, votes })),
      ...(await booth.settle({ screens, pollId })),
      ...(await judgeNewRound({ stage, booth, organiser, pollId, screens })),
    ];
  },
};

function judgeClosing(votes: readonly RaceVote[], closed: readonly { from: number; to: number }[]): readonly Check[] {
  const taken = takenWhileClosed(votes, closed);
  const codes = Map.groupBy(votes, ({ answer }) => (answer.kind === 'REFUSED' ? answer.code : answer.kind));
  const strange = [...codes.keys()].filter((code) => !['STORED', 'DOUBTFUL', ...REFUSALS].includes(code));
  return [
    {
      what: 'no vote begun after the close or the reset is taken',
      holds: taken.length === 0,
      detail: `${taken.length}`,
    },
    {
      what: 'refusals say why',
      holds: strange.length === 0,
      detail: [...codes].map(([code, all]) => `${code} ${all.length}`).join(', '),
    },
  ];
}

interface Race {
  readonly booth: StagedBooth;
  readonly organiser: Organiser;
  readonly pollId: string;
  readonly votes: readonly RaceVote[];
}

/** Each round against its own votes: as exported, and the present one as the tally has it. */
async function judgeRounds({ booth, organiser, pollId, votes }: Race): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const ballots = await organiser.ballots(pollId, round);
    const count = new Map(
      [...Map.groupBy(ballots, (options) => options.join())].map(([option, all]) => [option, all.length]),
    );
    checks.push(judge(`round ${round} holds its own votes`, votes, round, count));
  }
  await waitForTally(booth, pollId);
  const tally = await readTally(booth.url(), pollId);
  const shown = new Map(Object.entries(tally?.options ?? {}));
  checks.push(judge(`the tally counts round ${ROUNDS}`, votes, ROUNDS, shown));
  return checks;
}

function judge(what: string, votes: readonly RaceVote[], round: number, count: RoundCount): Check {
  const lines = judgeRound(votes, round, count);
  const wrong = lines.filter(({ acknowledged, counted, attempted }) => counted < acknowledged || counted > attempted);
  const told = wrong.length > 0 ? wrong : lines.slice(0, 1);
  return {
    what,
    holds: wrong.length === 0,
    detail: told.map((line) => `${line.name} ${line.acknowledged} ≤ ${line.counted} ≤ ${line.attempted}`).join(', '),
  };
}

/** Until it stands still. */
async function waitForTally(booth: StagedBooth, pollId: string): Promise<void> {
  let last = -1;
  for (let quiet = 0; quiet < 4; ) {
    const version = (await readTally(booth.url(), pollId))?.version ?? 0;
    quiet = version === last ? quiet + 1 : 0;
    last = version;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

interface NewRound extends Omit<Race, 'votes'> {
  readonly stage: Stage;
  readonly screens: Screens;
}

/** Nobody votes any more: a reset now begins at nothing, on every screen. */
async function judgeNewRound({ stage, booth, organiser, pollId, screens }: NewRound): Promise<readonly Check[]> {
  const before = await organiser.ballots(pollId, ROUNDS);
  await organiser.reset(pollId, ROUNDS);
  await organiser.open(pollId);
  stage.did('reset');
  const empty = await stage.until(async () => {
    const tally = await readTally(booth.url(), pollId);
    return tally?.round === ROUNDS + 1 && tally.ballots === 0;
  });
  const shown = await stage.until(async () => {
    const all = await Promise.all(screens.all.map((screen) => screen.shown()));
    return all.every((one) => one?.round === ROUNDS + 1 && one.ballots === 0);
  });
  const kept = (await organiser.ballots(pollId, ROUNDS)).length;
  return [
    { what: 'a new round begins at nothing, on every screen', holds: empty && shown },
    { what: 'the old round keeps its votes', holds: kept === before.length, detail: `${kept}` },
  ];
}
