import type { OrderRecord } from './order-change.ts';
import { parseOrderImage } from './order-image.ts';
import { type ChangeRecord, parseChange } from './parse-change.ts';

/** What a record of an order says, or the reason why it can't be folded. Never throws. */
export function parseOrderRecord(record: ChangeRecord): OrderRecord {
  return parseChange(record, { read: parseOrderImage, revisionOf: ({ version }) => version });
}
