import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Rings when something was written: whoever reads a stream then needn't ask all the time. */
export interface WriteBell {
  /** How often it has rung. */
  readonly rings: number;
  /** Resolves once it has rung more often than `heard`, after `ms` milliseconds, or when the signal is aborted. */
  wait(heard: number, ms: number, signal: AbortSignal): Promise<void>;
}

const WRITES: ReadonlySet<string | undefined> = new Set([
  'PutItemCommand',
  'UpdateItemCommand',
  'DeleteItemCommand',
  'BatchWriteItemCommand',
  'TransactWriteItemsCommand',
]);

/** A bell that rings after each write that this client is told of as done. Nobody else's writes ring it. */
export function hangWriteBell(client: DynamoDBClient): WriteBell {
  let rings = 0;
  const listeners = new Set<() => void>();
  client.middlewareStack.add(
    (next, context) => async (given) => {
      const answer = await next(given);
      if (WRITES.has(context.commandName)) {
        rings += 1;
        for (const listener of listeners) listener();
      }
      return answer;
    },
    { step: 'initialize', name: 'ringAfterWrite' },
  );
  return {
    get rings() {
      return rings;
    },
    wait: (heard, ms, signal) =>
      new Promise((resolve) => {
        const end = () => {
          clearTimeout(timer);
          listeners.delete(end);
          signal.removeEventListener('abort', end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        listeners.add(end);
        signal.addEventListener('abort', end, { once: true });
        if (rings > heard || signal.aborted) end();
      }),
  };
}
