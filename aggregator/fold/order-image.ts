import * as v from 'valibot';
import type { CountedOrder } from './order-change.ts';
import type { ReadImage } from './parse-change.ts';

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/));
// The hour is cut out of it, so it has to be UTC.
const time = v.object({ S: v.pipe(v.string(), v.isoTimestamp(), v.endsWith('Z')) });

// No v.record: it would leave out a modifier that is called `constructor`.
const choices = v.pipe(
  v.string(),
  v.parseJson(),
  v.custom<Record<string, string>>(
    (input) =>
      isMap(input) &&
      Object.entries(input)
        .flat()
        .every((one) => v.is(id, one)),
    'Not a map of choices by modifier',
  ),
);

const image = v.object({
  orderId: v.object({ S: id }),
  status: v.object({
    S: v.picklist(['STARTED', 'QUEUED', 'MAKING', 'READY', 'COLLECTED', 'CANCELLED', 'TIMED_OUT']),
  }),
  version: v.object({ N: v.pipe(v.string(), v.regex(/^[1-9][0-9]{0,8}$/)) }),
  drinkId: v.optional(v.object({ S: id })),
  modifiers: v.optional(v.object({ S: choices })),
  queuedAt: v.optional(time),
  readyAt: v.optional(time),
});

/** The order in its item (DynamoDB JSON), or why it is none. */
export function parseOrderImage(input: unknown): ReadImage<CountedOrder> {
  const parsed = v.safeParse(image, input);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return { reason: `${v.getDotPath(issue) ?? 'item'}: ${issue.message}` };
  }
  const { orderId, status, version, drinkId, modifiers, queuedAt, readyAt } = parsed.output;
  if ((drinkId === undefined) !== (queuedAt === undefined)) return { reason: 'has a drink or a time, not both' };
  return {
    image: {
      orderId: orderId.S,
      status: status.S,
      drink: drinkId &&
        queuedAt && {
          drinkId: drinkId.S,
          choices: Object.entries(modifiers?.S ?? {}).map(([modifierId, choiceId]) => `${modifierId}#${choiceId}`),
          queuedAt: queuedAt.S,
        },
      readyAt: readyAt?.S,
      version: Number(version.N),
    },
  };
}

function isMap(input: unknown): input is object {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
