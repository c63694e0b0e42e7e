import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** One write that is about to be sent, and waits. */
export interface HeldWrite {
  /** Resolves when it is there. */
  readonly reached: Promise<void>;
  release(): void;
}

/** Holds the next writes by UpdateItem, one for each call, in the order they come. */
export function holdWrites(client: DynamoDBClient): () => HeldWrite {
  const waiting: { reached: () => void; released: Promise<void> }[] = [];
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        const held = commandName === 'UpdateItemCommand' ? waiting.shift() : undefined;
        held?.reached();
        await held?.released;
        return next(args);
      },
    { step: 'initialize' },
  );
  return () => {
    const { promise: reached, resolve: noteReached } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    waiting.push({ reached: noteReached, released });
    return { reached, release };
  };
}
