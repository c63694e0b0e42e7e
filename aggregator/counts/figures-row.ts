import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import type { ServedOrder } from '../../amplify/drinks/present-drinks.ts';
import { noDrinks } from '../fold/fold-orders.ts';
import type { FiguresCheckpoint } from './drink-figures.ts';
import { MalformedRow } from './errors.ts';

// No v.record: it would leave out a drink that is called `constructor`.
const mapOf = <Value>(isValue: (value: unknown) => boolean) =>
  v.custom<Record<string, Value>>(
    (input) => typeof input === 'object' && input !== null && Object.values(input).every(isValue),
    'Not a map of such values',
  );

const counts = mapOf<number>(Number.isInteger);
const wait = v.object({ orderId: v.string(), at: v.string(), millis: v.pipe(v.number(), v.integer()) });

const row = v.looseObject({
  lastSequence: v.optional(v.pipe(v.string(), v.length(40))),
  version: v.pipe(v.number(), v.integer()),
  byStatus: counts,
  byDrink: counts,
  byModifier: counts,
  byHour: counts,
  waits: mapOf<ServedOrder[]>((waits) => v.is(v.array(wait), waits)),
});

/** A figures or repair row, whole; throws MalformedRow. An absent one is empty. */
export function parseFiguresRow(item: Record<string, AttributeValue> | undefined): FiguresCheckpoint {
  if (!item) return { lastSequence: undefined, version: undefined, counts: noDrinks };
  const parsed = v.safeParse(row, unmarshall(item));
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new MalformedRow(`Row ${item.pk?.S} ${item.sk?.S}: ${v.getDotPath(issue) ?? 'item'}: ${issue.message}`);
  }
  const { lastSequence, version, byStatus, byDrink, byModifier, byHour, waits } = parsed.output;
  return { lastSequence, version, counts: { byStatus, byDrink, byModifier, byHour, waits, version } };
}
