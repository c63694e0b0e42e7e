import { type Counters, callCount, streamCount } from './counters.ts';
import { type Call, countItems } from './describe-call.ts';

/** Counts a request on its way to the store. */
export function countRequest(counters: Counters, { operation, tables }: Call, bytes: number): void {
  counters.total.requests += 1;
  counters.total.requestBytes += bytes;
  for (const [at, { table, items }] of tables.entries()) {
    const count = callCount(counters, operation, table);
    count.requests += 1;
    count.items += items;
    if (at === 0) count.requestBytes += bytes;
  }
}

/** Counts what the store answered, whether or not the answer goes on. */
export function countAnswer(
  counters: Counters,
  { operation, tables }: Call,
  { status, body }: { readonly status: number; readonly body: Buffer },
): void {
  counters.total.answerBytes += body.length;
  const table = tables[0]?.table ?? '';
  const count = callCount(counters, operation, table);
  count.answerBytes += body.length;
  if (status !== 200) {
    count.refused += 1;
    return;
  }
  if (operation === 'Query' || operation === 'Scan') count.items += countItems(body.toString('latin1'));
  if (operation !== 'GetRecords') return;
  const records = countRecords(body.toString('latin1'));
  count.items += records;
  const stream = streamCount(counters, table);
  stream.answers += 1;
  stream.records += records;
  if (records > 0) stream.answersWithRecords += 1;
}

// Once in every record, and nowhere else: a quote within a value is escaped.
const recordMark = '"eventID":"';

function countRecords(answer: string): number {
  let count = 0;
  for (let at = answer.indexOf(recordMark); at >= 0; at = answer.indexOf(recordMark, at + recordMark.length))
    count += 1;
  return count;
}
