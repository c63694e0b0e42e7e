import type { Log } from '../aws/types.ts';
import { DynamoDbUnavailable } from './errors.ts';
import { pause } from './pause.ts';
import type { JavaExit, JavaProcess } from './spawn-java.ts';

/** Milliseconds before each new start in a row. */
const PAUSES_MS = [100, 500, 1_000, 2_000, 4_000, 8_000];
/** One that lived for so long was well: whatever ended it begins a new row. */
const WELL_MS = 3_000;

export interface KeepParts {
  readonly first: JavaProcess;
  /** Starts another one on the same port and folder. */
  readonly spawn: () => JavaProcess;
  /** Gives nothing once it answers, or how it ended. @throws Error where it lives but doesn't answer; it is ended then */
  readonly waitUntilReady: (java: JavaProcess) => Promise<JavaExit | undefined>;
  readonly log: Log;
  /** Told once, when it is given up. */
  readonly onFailure: (error: DynamoDbUnavailable) => void;
  readonly pausesMs?: readonly number[];
}

export interface KeptJava {
  /** Of the Java that runs now, once known. */
  javaPid(): Promise<number | undefined>;
  /** Ends it for good. */
  stop(): Promise<void>;
}

/** Starts Java again whenever it ends without having been asked to, until it won't stay. */
export function keepRunning({
  first,
  spawn,
  waitUntilReady,
  log,
  onFailure,
  pausesMs = PAUSES_MS,
}: KeepParts): KeptJava {
  const stopping = new AbortController();
  let java = first;

  async function keep(): Promise<void> {
    let began = Date.now();
    let exit = await java.exited;
    for (let failures = 0; !stopping.signal.aborted; ) {
      if (Date.now() - began > WELL_MS) failures = 0;
      const wait = pausesMs[failures];
      if (wait === undefined) {
        onFailure(
          new DynamoDbUnavailable(
            `DynamoDB Local has stopped by itself and does not stay up (${explain(exit)}). ` +
              'What was recorded is kept: put that right, then start the booth again.',
          ),
        );
        return;
      }
      log.error(
        `DynamoDB Local has stopped by itself (${explain(exit)}). It is started again; commands wait meanwhile.`,
      );
      await pause(wait, stopping.signal);
      if (stopping.signal.aborted) return;
      failures += 1;
      java = spawn();
      began = Date.now();
      exit = await runToItsEnd();
    }
  }

  async function runToItsEnd(): Promise<JavaExit> {
    try {
      const early = await waitUntilReady(java);
      if (early !== undefined) return early;
      if (!stopping.signal.aborted) log.info('DynamoDB Local runs again.');
      return await java.exited;
    } catch (error) {
      await java.stop();
      return { code: 1, stderr: error instanceof Error ? error.message : String(error) };
    }
  }

  const kept = keep();
  return {
    javaPid: () => java.javaPid,
    async stop() {
      stopping.abort();
      await java.stop();
      await kept;
    },
  };
}

function explain({ code, stderr }: JavaExit): string {
  return stderr.trim().slice(-300) || `code ${code}`;
}
