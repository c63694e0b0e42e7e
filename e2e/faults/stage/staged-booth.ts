import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type BoothProcess, startBoothProcess } from '../../booth/start-booth.ts';
import { explain } from '../../robots/explain.ts';
import { followBooth } from '../crowd/follow-booth.ts';
import { type CountedCrowd, startCrowd } from '../crowd/start-crowd.ts';
import { type Crowd, FaultProblem, type Stage, type StagedBooth, type StageOptions } from '../scenario.ts';
import { openScreens } from '../screens/open-screens.ts';
import { readTally } from '../screens/socket-screen.ts';
import { findGuard, findJava, listFamily, signalAll, waitUntilGone } from './family.ts';
import { settle } from './settle.ts';

const root = join(fileURLToPath(import.meta.url), '../../../..');
const BOOTH = 'demo';
const DEMO_POLL = 'favourite-service';
const staffPassword = 'Flat-White-2-Go';
const defaults = { perSecond: 20, change: 0.2, screens: 5, settleSeconds: 60 };

/** A booth on a stage, and how the stage gets rid of it. */
export interface OwnedBooth extends StagedBooth {
  /** Ends every process of it at once, suspended ones too. */
  end(): Promise<void>;
  removeData(): void;
}

/** Starts a booth and waits until it is healthy. @throws FaultProblem with what it said */
export async function startStagedBooth(stage: Omit<Stage, 'start'>, options: StageOptions): Promise<OwnedBooth> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'booth-faults-'));
  let past = '';
  let env = options.env ?? {};
  let starting: Promise<BoothProcess> = start(options.port ?? 0);
  let present = await starting;
  let { port } = present;
  let running = true;
  const crowds = new Map<Crowd, CountedCrowd>();
  const url = () => `http://127.0.0.1:${port}`;
  const client = (page = url) => followBooth(page, BOOTH);
  const pids = async () => (await listFamily(present.pid)).map(({ pid }) => pid);
  let polls = 0;

  async function start(wanted: number): Promise<BoothProcess> {
    const began = performance.now();
    try {
      const started = await startBoothProcess({
        data,
        port: wanted,
        env: { BOOTHPRESSO_STAFF_PASSWORD: staffPassword, ...env },
      });
      stage.note(`The booth runs on ${started.url} after ${Math.round(performance.now() - began)} ms.`);
      // The stage asks whether it runs; a fault may end it at any moment.
      void started.exited.then(() => {
        if (present === started) running = false;
      });
      return started;
    } catch (problem) {
      throw new FaultProblem(explain(problem), { cause: problem });
    }
  }

  async function endAll(): Promise<void> {
    const all = await pids();
    signalAll(all, 'SIGKILL');
    await waitUntilGone(all);
  }

  async function cli(script: string, ...words: string[]): Promise<unknown> {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', `infra/cli/${script}.ts`, ...words],
      { cwd: root, env: { ...process.env, BOOTHPRESSO_DATA: data } },
    );
    return stdout === '' ? undefined : JSON.parse(stdout);
  }

  const booth: OwnedBooth = {
    url,
    data,
    staffPassword,
    client,
    cli,
    operate: (...words) => cli('poll', ...words),
    said: () => past + present.said(),
    isRunning: () => running,
    exitCode: () => present.exitCode(),
    async family() {
      const family = await listFamily(present.pid);
      const node = family.find(({ pid }) => pid === present.pid)?.pid;
      return { node, guard: findGuard(family), java: findJava(family) };
    },
    async kill() {
      await endAll();
      running = false;
    },
    async killJava() {
      const java = findJava(await listFamily(present.pid));
      if (java === undefined) throw new FaultProblem('There is no Java to kill.');
      signalAll([java], 'SIGKILL');
      await waitUntilGone([java]);
    },
    async restart(change = {}) {
      past += present.said();
      env = { ...env, ...change.env };
      starting = start(change.port ?? port);
      present = await starting;
      running = true;
      port = present.port;
    },
    async breakStart(afterMs) {
      past += present.said();
      const begun = start(port).then(
        (started) => {
          present = started;
        },
        (broken: unknown) => {
          past += explain(broken);
        },
      );
      await delay(afterMs);
      // Nothing has told its process id yet: it is this process's only child that runs a booth.
      const children = (await listFamily(process.pid)).filter(({ command }) => command.includes('infra/local/main.ts'));
      for (const { pid } of children)
        signalAll(
          (await listFamily(pid)).map((one) => one.pid),
          'SIGKILL',
        );
      await begun;
      await endAll();
      running = false;
    },
    async stop() {
      await present.stop();
      running = false;
    },
    suspend: async () => signalAll(await pids(), 'SIGSTOP'),
    resume: async () => signalAll(await pids(), 'SIGCONT'),
    async newPoll(definition = {}) {
      polls += 1;
      const pollId = `fault-${polls}`;
      const file = join(tmpdir(), `boothpresso-poll-${process.pid}-${pollId}.json`);
      writeFileSync(file, JSON.stringify({ ...plainPoll, ...definition }));
      try {
        await cli('poll', 'put', pollId, file);
        await cli('poll', 'open', pollId);
      } finally {
        rmSync(file, { force: true });
      }
      return pollId;
    },
    async startCrowd(wanted = {}) {
      const crowd = await startCrowd(
        client(wanted.page),
        {
          pollId: wanted.pollId ?? DEMO_POLL,
          perSecond: wanted.perSecond ?? defaults.perSecond,
          change: wanted.change ?? defaults.change,
          seconds: wanted.seconds ?? stage.seconds,
        },
        stage.random,
      );
      crowds.set(crowd, crowd);
      stage.onEnd(() => {
        void crowd.end();
      });
      return crowd;
    },
    async openScreens(wanted = {}) {
      const plan = { pollId: wanted.pollId ?? DEMO_POLL, count: wanted.count ?? defaults.screens };
      const screens = openScreens({ ...plan, page: wanted.page ?? url }, stage.random);
      stage.onEnd(() => screens.close());
      const haveAll = await stage.until(() => screens.connections() >= plan.count);
      if (!haveAll) throw new FaultProblem('The screens did not get a connection.');
      return screens;
    },
    async settle(what) {
      const crowd = what.crowd && crowds.get(what.crowd);
      const pollId = what.pollId ?? what.crowd?.pollId ?? what.screens?.pollId ?? DEMO_POLL;
      const checks = await settle({
        crowd,
        screens: what.screens,
        seconds: what.seconds ?? defaults.settleSeconds,
        readTally: () => readTally(url(), pollId),
        recount: () => cli('poll', 'recount', pollId),
      });
      if (crowd !== undefined) {
        stage.did('votes', crowd.figures.acknowledged);
        stage.did('retries', crowd.figures.retries);
        if (crowd.figures.failed > 0) stage.did('given up', crowd.figures.failed);
        for (const [problem, times] of crowd.figures.reasons) stage.note(`${times} × tried again: ${problem}`);
        for (const [problem, times] of crowd.figures.problems) stage.note(`${times} × given up: ${problem}`);
      }
      if (what.screens !== undefined) stage.note(`${what.screens.connections()} connections of the screens.`);
      return checks;
    },
    async end() {
      // A start that nobody waits for any more.
      await Promise.allSettled([starting.then((started) => (present = started))]);
      await endAll();
      await present.exited;
    },
    removeData() {
      if (options.data === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
  return booth;
}

const plainPoll = {
  title: { en: 'Which of them?' },
  options: ['a', 'b', 'c', 'd'].map((optionId) => ({ optionId, label: { en: `Choice ${optionId}` } })),
  minChoices: 1,
  maxChoices: 1,
  allowChange: true,
  results: 'ALWAYS',
};
