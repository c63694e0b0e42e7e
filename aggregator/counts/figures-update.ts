import type { Update } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DrinkCounts } from '../../amplify/drinks/present-drinks.ts';
import { type BoothKey, figuresRepairKey, figuresRowKey } from '../keys/booth-key.ts';
import type { FiguresCheckpoint, FiguresStep } from './drink-figures.ts';
import { sameOrAbsent } from './lane-update.ts';

/**
 * The update that moves a booth's figures on, under the condition that the row is still the one that was seen. It sets
 * whole maps: what they hold was read with the row, and an expression that adds to each drink might outgrow its limit.
 */
export function figuresUpdate(table: string, booth: BoothKey, seen: FiguresCheckpoint, step: FiguresStep): Update {
  return setCounts(table, figuresRowKey(booth), 'FIGURES', seen, step.folded, step.lastSequence);
}

/** The update that sets a booth's repair row, if it is still the one that was seen. */
export function figuresRepairUpdate(
  table: string,
  booth: BoothKey,
  seen: FiguresCheckpoint,
  counts: DrinkCounts,
): Update {
  return setCounts(table, figuresRepairKey(booth), 'REPAIR', seen, counts);
}

function setCounts(
  table: string,
  key: { pk: string; sk: string },
  entity: string,
  seen: FiguresCheckpoint,
  counts: DrinkCounts,
  lastSequence?: string,
): Update {
  const set = { entity, ...counts, ...(lastSequence === undefined ? {} : { lastSequence }) };
  const names = Object.keys(set);
  return {
    TableName: table,
    Key: marshall(key),
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
    ConditionExpression: `${sameOrAbsent('#lastSequence', ':seenLast', seen.lastSequence)} AND ${sameOrAbsent('#version', ':seenVersion', seen.version)}`,
    ExpressionAttributeNames: Object.fromEntries([...names, 'lastSequence'].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: marshall(
      {
        ...Object.fromEntries(Object.entries(set).map(([name, value]) => [`:${name}`, value])),
        ':seenLast': seen.lastSequence,
        ':seenVersion': seen.version,
      },
      // A map with a key `constructor` looks like an instance of a class.
      { removeUndefinedValues: true, convertClassInstanceToMap: true },
    ),
  };
}
