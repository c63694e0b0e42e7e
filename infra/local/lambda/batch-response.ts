import * as v from 'valibot';

const response = v.nullish(
  v.object({ batchItemFailures: v.nullish(v.array(v.object({ itemIdentifier: v.pipe(v.string(), v.nonEmpty()) }))) }),
);

/**
 * Reads which items of a batch failed from a function's response: none for an empty or null list or response.
 * Throws when the response names an item that the batch doesn't have, or isn't of the shape: the whole batch has failed
 * then. Source: "Configuring partial batch response" for DynamoDB and for Amazon SQS.
 */
export function readItemFailures(result: unknown, identifiers: readonly string[]): string[] {
  // A function that returns something else than an object reports nothing.
  if (typeof result !== 'object') return [];
  const parsed = v.safeParse(response, result);
  if (!parsed.success) throw new Error('The function answered with batch item failures of another shape.');
  const failed = (parsed.output?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  const stranger = failed.find((id) => !identifiers.includes(id));
  if (stranger !== undefined) throw new Error(`The function reported ${stranger}, which the batch doesn't hold.`);
  return failed;
}
