import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { Log } from '../aws/types.ts';
import { FunctionFailed } from './errors.ts';
import type { FunctionDefinition } from './function-definition.ts';
import type { InvokeMessage, WorkerMessage } from './messages.ts';

/** Lambda's own limit for the time before the first invocation. */
const INIT_TIMEOUT_MS = 10_000;

/** One instance of a function: one invocation at a time. */
export interface FunctionWorker {
  /** False once it crashed, timed out or was stopped: it takes no further invocation then. */
  readonly alive: boolean;
  /** Gives the function's answer; rejects with `FunctionFailed`. */
  invoke(payload: unknown): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts a thread with an environment of its own and loads the function's bundle in it. */
export function startFunctionWorker(definition: FunctionDefinition, log: Log): FunctionWorker {
  const worker = new Worker(new URL('./run-handler.ts', import.meta.url), {
    workerData: definition.handler,
    env: { ...definition.environment },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: definition.memoryMb },
  });
  printLines(worker.stdout, (line) => log.info(`[${definition.name}] ${line}`));
  printLines(worker.stderr, (line) => log.error(`[${definition.name}] ${line}`));

  let alive = true;
  let end: FunctionFailed | undefined;
  let current: { requestId: string; settle: (result: unknown, error?: FunctionFailed) => void } | undefined;
  const die = (reason: FunctionFailed) => {
    alive = false;
    end ??= reason;
    current?.settle(undefined, end);
    ready.reject(end);
  };
  const ready = Promise.withResolvers<void>();
  // Whoever invokes learns of it; an instance that fails while nobody waits is only replaced.
  ready.promise.catch(() => undefined);

  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'ready') ready.resolve();
    else if (message.requestId !== current?.requestId) return;
    else if (message.kind === 'done') current.settle(JSON.parse(message.payload));
    else current.settle(undefined, new FunctionFailed(message.errorType, message.errorMessage, message.trace));
  });
  worker.on('error', (error) => {
    const crash = error instanceof Error ? error : new Error(String(error));
    die(new FunctionFailed('Runtime.ExitError', crash.message, (crash.stack ?? '').split('\n')));
  });
  worker.on('exit', (code) =>
    die(new FunctionFailed('Runtime.ExitError', `The function's thread ended (code ${code}).`)),
  );

  const endAfter = (ms: number, message: string) =>
    setTimeout(() => {
      die(new FunctionFailed('Sandbox.Timedout', message));
      void worker.terminate();
    }, ms);

  return {
    get alive() {
      return alive;
    },
    async invoke(payload) {
      const starting = endAfter(INIT_TIMEOUT_MS, `The function didn't load within ${INIT_TIMEOUT_MS / 1000} seconds`);
      await ready.promise.finally(() => clearTimeout(starting));
      const requestId = randomUUID();
      const seconds = (definition.timeoutMs / 1000).toFixed(2);
      const running = endAfter(definition.timeoutMs, `${requestId} Task timed out after ${seconds} seconds`);
      return new Promise((resolve, reject) => {
        const settle = (result: unknown, error?: FunctionFailed) => {
          clearTimeout(running);
          current = undefined;
          if (error === undefined) resolve(result);
          else reject(error);
        };
        current = { requestId, settle };
        // Died between its start and now.
        if (end !== undefined) settle(undefined, end);
        worker.postMessage(toMessage(definition, requestId, payload));
      });
    },
    async stop() {
      die(new FunctionFailed('Runtime.ExitError', 'The function was stopped.'));
      await worker.terminate();
    },
  };
}

function toMessage(definition: FunctionDefinition, requestId: string, payload: unknown): InvokeMessage {
  return {
    requestId,
    payload: JSON.stringify(payload ?? null),
    arn: definition.arn,
    functionName: definition.name,
    memoryMb: definition.memoryMb,
    deadline: Date.now() + definition.timeoutMs,
  };
}

function printLines(stream: Readable, print: (line: string) => void): void {
  createInterface({ input: stream }).on('line', print);
}
