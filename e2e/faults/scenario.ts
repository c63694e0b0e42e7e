import type { BoothClient } from '../robots/booth-client.ts';
import type { VisitorVotes } from '../robots/judge-tally.ts';
import type { Random } from '../robots/random.ts';

/** One fault, played under load on a stage of its own, and what has to hold all the same. */
export interface Scenario {
  /** As the issue counts them, from 1; several scenarios may share one. */
  readonly number: number;
  /** kebab-case, for --only. */
  readonly name: string;
  /** One line for the table. */
  readonly title: string;
  /** Seconds after which it is ended, from its start to its last check; 120 where it doesn't say. */
  readonly limitSeconds?: number;
  /** @throws FaultProblem where the fault itself could not be played, which says nothing about the booth */
  play(stage: Stage): Promise<readonly Check[]>;
}

/** Something that has to hold, and whether it did. */
export interface Check {
  readonly what: string;
  readonly holds: boolean;
  /** The figures behind it, or where to look. */
  readonly detail?: string;
}

/** The stage failed, not the booth: no room to play the fault, no Java, no permission. */
export class FaultProblem extends Error {
  override readonly name = 'FaultProblem';
}

/** This machine, or this user, can't play the fault; the message says what it would take. */
export class CannotPlayHere extends Error {
  override readonly name = 'CannotPlayHere';
}

/** What a scenario has to play with; everything it starts here ends with it. */
export interface Stage {
  /** Seeded by the run's seed and the scenario's name. */
  readonly random: Random;
  /** How long the fault's load lasts (--seconds). */
  readonly seconds: number;
  /** Aborted when the scenario's time is up, or the run is ended. */
  readonly signal: AbortSignal;
  /** Starts a booth and waits until it is healthy. More than one may run. @throws FaultProblem */
  start(options?: StageOptions): Promise<StagedBooth>;
  /** Counts what was done, for the table: `did('kill -9')`, `did('cut sockets', 12)`. */
  did(what: string, times?: number): void;
  /** A line for the scenario's log, which is kept and named where a check fails. */
  note(line: string): void;
  /** Run at the end, the last one first, however the scenario ended: proxies, files, mounts. */
  onEnd(end: () => Promise<void> | void): void;
  /** Waits; rejects where `signal` is aborted meanwhile. */
  sleep(ms: number): Promise<void>;
  /** Asks again until it holds, for at most `seconds` (30). Gives whether it came to hold. */
  until(holds: () => Promise<boolean> | boolean, seconds?: number): Promise<boolean>;
}

export interface StageOptions {
  /** On top of this process's own; a store proxy's goes in here. */
  readonly env?: Readonly<Record<string, string>>;
  /** Absent, a folder of its own that goes when the scenario ends. */
  readonly data?: string;
  /** Absent, any free one. */
  readonly port?: number;
}

/** A booth process with all that belongs to it, on one data folder; it may be ended and started again any number of times. */
export interface StagedBooth {
  /** The address of its pages now; another one after `restart({ port })`. */
  url(): string;
  readonly data: string;
  /** Of the seeded staff, `organiser` and `barista`. */
  readonly staffPassword: string;
  /** Process ids of Node, guard and Java, those that live. */
  family(): Promise<BoothFamily>;
  /** kill -9 of Node, guard and Java at once. */
  kill(): Promise<void>;
  /** kill -9 of DynamoDB Local's Java alone; resolves when that process is gone. */
  killJava(): Promise<void>;
  /** Starts it again on the same folder, on the same port or another. */
  restart(change?: StageOptions): Promise<void>;
  /** Starts it again as `restart` does, and kills it with all its family so many milliseconds later, ready or not. */
  breakStart(afterMs: number): Promise<void>;
  /** SIGTERM, as Ctrl-C; its data stay. */
  stop(): Promise<void>;
  /** SIGSTOP of the whole family; `resume` ends it. */
  suspend(): Promise<void>;
  resume(): Promise<void>;
  /** Whether Node runs (it may be suspended). */
  isRunning(): boolean;
  /** Exit code of the last Node process that ended; null after a signal. */
  exitCode(): number | null | undefined;
  /** All that it has printed, over every start. */
  said(): string;
  /** Follows the booth to its present address; `page`: through another address, a proxy's. */
  client(page?: () => string): BoothClient;
  /** `npm run poll -- …` on its folder: what it prints, parsed. @throws Error with what it said */
  operate(...words: string[]): Promise<unknown>;
  /** Any operator command: `cli('dead-letters', 'list')`. */
  cli(script: string, ...words: string[]): Promise<unknown>;
  /** Writes and opens a poll with four options `a` to `d`, ALWAYS, changes allowed unless said otherwise; gives its id. */
  newPoll(definition?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Lets visitors vote until `end()`. */
  startCrowd(options?: CrowdOptions): Promise<Crowd>;
  /** Opens screens of a poll and waits until each has its first tally. */
  openScreens(options?: ScreensOptions): Promise<Screens>;
  /**
   * Ends the crowd, waits until everything has come to rest, and judges: acknowledged ⊆ counted ⊆ attempted, the sum of
   * the options against the ballots, recount == tally == every screen.
   */
  settle(what: Settling): Promise<readonly Check[]>;
}

export interface BoothFamily {
  readonly node: number | undefined;
  readonly guard: number | undefined;
  readonly java: number | undefined;
}

export interface CrowdOptions {
  /** The demo booth's poll where absent. */
  readonly pollId?: string;
  /** Votes begun a second, changes included (20). */
  readonly perSecond?: number;
  /** Share of visitors who change their mind (0.2). */
  readonly change?: number;
  /** How long they keep coming; the stage's seconds where absent. */
  readonly seconds?: number;
  /** Page address they go through, a proxy's; the booth's own present one where absent. */
  readonly page?: () => string;
}

/** Visitors who come at a steady rate and retry as phones do; they keep their ticket over a restart and a new address. */
export interface Crowd {
  readonly pollId: string;
  /** So far. */
  readonly figures: CrowdFigures;
  /** Resolves when all have come and each has its answer or has given up. */
  readonly done: Promise<void>;
  /** No new visitors from now on; resolves as `done`. */
  end(): Promise<void>;
  /** What was voted, one list per visitor. */
  votes(): readonly VisitorVotes[];
}

export interface CrowdFigures {
  readonly visitors: number;
  readonly acknowledged: number;
  readonly retries: number;
  readonly failed: number;
  /** What the failed ones were told, and how often. */
  readonly problems: ReadonlyMap<string, number>;
  /** Why the others tried again. */
  readonly reasons: ReadonlyMap<string, number>;
}

export interface ScreensOptions {
  readonly pollId?: string;
  /** 5 */
  readonly count?: number;
  readonly page?: () => string;
}

/** What a screen shows. */
export interface Shown {
  readonly round: number;
  readonly pollVersion: number;
  readonly version: number;
  readonly ballots: number;
  /** null while results are hidden. */
  readonly options: Readonly<Record<string, number>> | null;
}

/** One screen, however it is made: a socket, or a page in a browser. */
export interface Screen {
  readonly name: string;
  /** null: nothing yet. A screen that can't tell a version gives −1 for it. */
  shown(): Shown | null | Promise<Shown | null>;
  close(): Promise<void> | void;
}

export interface Screens {
  readonly pollId: string;
  readonly all: readonly Screen[];
  /** Connections made, over all screens. */
  connections(): number;
  /** Screens whose subscription stands at this moment. */
  connected(): number;
  /** A screen of another kind is judged with them. */
  add(screen: Screen): void;
  close(): Promise<void>;
}

export interface Settling {
  readonly crowd?: Crowd;
  readonly screens?: Screens;
  /** Default: the crowd's, the screens', or the demo booth's. */
  readonly pollId?: string;
  /** Seconds it may take until nothing moves any more (60). */
  readonly seconds?: number;
}
