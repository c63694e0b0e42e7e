import { type TransactWriteItem, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { PollRules } from '../../amplify/tally/present-tally.ts';
import { countAttribute } from '../counts/lane-row.ts';
import { sameOrAbsent } from '../counts/lane-update.ts';
import type { Table } from '../counts/table.ts';
import { letterGiven } from '../dead-letters/dead-letter-item.ts';
import { laneRowKey, repairRowKey } from '../keys/lane-key.ts';
import { rulesKeyOf } from '../keys/poll-key.ts';
import type { LanePicture } from './read-lane.ts';

const mostLetters = 90;

/**
 * Sets a lane's row from its votes, if the poll and the rows are still as they were seen. The votes hold what its
 * dead letters tell, so those are given with it; a great many go ahead in transactions of their own.
 */
export async function writeLane(
  transactions: Table,
  counts: Table,
  rules: PollRules,
  picture: LanePicture,
): Promise<void> {
  const letters = picture.letters.map((sequence) => ({ Update: letterGiven(counts.name, sequence) }));
  while (letters.length > mostLetters) {
    const ahead = letters.splice(0, mostLetters);
    await counts.client.send(new TransactWriteItemsCommand({ TransactItems: ahead }));
  }
  const items: TransactWriteItem[] = [
    stillClosed(transactions.name, rules),
    setRow(counts.name, picture),
    dropRepair(counts.name, picture),
    ...letters,
  ];
  await counts.client.send(new TransactWriteItemsCommand({ TransactItems: items }));
}

function stillClosed(table: string, rules: PollRules): TransactWriteItem {
  return {
    ConditionCheck: {
      TableName: table,
      Key: marshall(rulesKeyOf(rules)),
      ConditionExpression: '#status = :closed AND #version = :version',
      ExpressionAttributeNames: { '#status': 'status', '#version': 'version' },
      ExpressionAttributeValues: marshall({ ':closed': 'CLOSED', ':version': rules.version }),
    },
  };
}

function setRow(table: string, { lane, votes, row }: LanePicture): TransactWriteItem {
  const counts = Object.entries(votes.sum.counts).map(([option, count]) => [countAttribute(option), count]);
  return {
    Put: {
      TableName: table,
      Item: marshall({
        ...laneRowKey(lane),
        entity: 'LANE',
        ...Object.fromEntries(counts),
        ballots: votes.sum.ballots,
        version: votes.sum.version,
        recent: [],
      }),
      ConditionExpression: `${sameOrAbsent('#last', ':last', row.lastSequence)} AND ${sameOrAbsent('#version', ':version', row.version)}`,
      ExpressionAttributeNames: { '#last': 'lastSequence', '#version': 'version' },
      ...seenValues({ ':last': row.lastSequence, ':version': row.version }),
    },
  };
}

function dropRepair(table: string, { lane, repair }: LanePicture): TransactWriteItem {
  return {
    Delete: {
      TableName: table,
      Key: marshall(repairRowKey(lane)),
      ConditionExpression: sameOrAbsent('#version', ':version', repair.version),
      ExpressionAttributeNames: { '#version': 'version' },
      ...seenValues({ ':version': repair.version }),
    },
  };
}

/** DynamoDB takes no empty map of values. */
function seenValues(values: Record<string, string | number | undefined>) {
  const seen = Object.entries(values).filter(([, value]) => value !== undefined);
  return seen.length === 0 ? {} : { ExpressionAttributeValues: marshall(Object.fromEntries(seen)) };
}
