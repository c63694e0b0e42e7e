import type { Update } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { LaneDelta } from '../fold/fold-votes.ts';
import { type LaneKey, laneRowKey, repairRowKey } from '../keys/lane-key.ts';
import type { LaneCheckpoint, LaneStep } from './lane-counts.ts';
import { countAttribute } from './lane-row.ts';

/**
 * The update that moves a lane's row on, under the condition that it is still the one that was seen.
 * The version stands beside the sequence in it because a rebuild takes the sequence away.
 */
export function laneUpdate(table: string, lane: LaneKey, seen: LaneCheckpoint, step: LaneStep): Update {
  const add = addition(step.folded);
  return {
    TableName: table,
    Key: marshall(laneRowKey(lane)),
    UpdateExpression: `SET #entity = :entity, #recent = :recent, #last = :last ADD ${add.clause}`,
    ConditionExpression: `${sameOrAbsent('#last', ':seenLast', seen.lastSequence)} AND ${sameOrAbsent('#version', ':seenVersion', seen.version)}`,
    ExpressionAttributeNames: { ...add.names, '#entity': 'entity', '#recent': 'recent', '#last': 'lastSequence' },
    ExpressionAttributeValues: marshall(
      {
        ...add.values,
        ':entity': 'LANE',
        ':recent': step.folded.recent,
        ':last': step.lastSequence,
        ':seenLast': seen.lastSequence,
        ':seenVersion': seen.version,
      },
      { removeUndefinedValues: true },
    ),
  };
}

/** The update that adds to a lane's repair row. What was given back late is no recent ballot. */
export function repairUpdate(table: string, lane: LaneKey, delta: LaneDelta): Update {
  const add = addition(delta);
  return {
    TableName: table,
    Key: marshall(repairRowKey(lane)),
    UpdateExpression: `SET #entity = :entity, #recent = :none ADD ${add.clause}`,
    ExpressionAttributeNames: { ...add.names, '#entity': 'entity', '#recent': 'recent' },
    ExpressionAttributeValues: marshall({ ...add.values, ':entity': 'REPAIR', ':none': [] }),
  };
}

/** A condition that an attribute is as it was seen, be it absent. */
export function sameOrAbsent(name: string, placeholder: string, seen: string | number | undefined): string {
  return seen === undefined ? `attribute_not_exists(${name})` : `${name} = ${placeholder}`;
}

function addition(delta: LaneDelta) {
  const options = Object.entries(delta.counts);
  const names: Record<string, string> = { '#ballots': 'ballots', '#version': 'version' };
  const values: Record<string, number> = { ':ballots': delta.ballots, ':version': delta.version };
  options.forEach(([optionId, count], index) => {
    names[`#c${index}`] = countAttribute(optionId);
    values[`:c${index}`] = count;
  });
  const clause = ['#ballots :ballots', '#version :version', ...options.map((_, index) => `#c${index} :c${index}`)];
  return { names, values, clause: clause.join(', ') };
}
