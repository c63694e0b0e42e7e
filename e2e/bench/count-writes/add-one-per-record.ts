/**
 * The alternative to the aggregator, as public samples of this shape have it: add one for every record that the stream
 * delivers. It keeps no checkpoint, so whatever is delivered twice is counted twice.
 */
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from './stream-event.ts';

const client = new DynamoDBClient({});

export async function handler({ Records }: DynamoDBStreamEvent): Promise<void> {
  for (const { dynamodb } of Records) {
    const [, booth, poll, round] = (dynamodb.Keys?.pk?.S ?? '').split('#');
    const chosen = dynamodb.NewImage?.options?.SS ?? [];
    const before = dynamodb.OldImage?.options?.SS ?? [];
    const steps = new Map<string, number>();
    for (const option of before) steps.set(option, -1);
    for (const option of chosen) steps.set(option, (steps.get(option) ?? 0) + 1);
    const options = [...steps];
    await client.send(
      new UpdateItemCommand({
        TableName: process.env.COUNTS_TABLE,
        Key: { pk: { S: `TALLY#${booth}#${poll}#${round}` }, sk: { S: 'SUM' } },
        UpdateExpression: `ADD ballots :ballots, ${options.map((_, index) => `#o${index} :o${index}`).join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(
          options.map(([option], index) => [`#o${index}`, `count#${option}`]),
        ),
        ExpressionAttributeValues: {
          ':ballots': { N: dynamodb.OldImage === undefined ? '1' : '0' },
          ...Object.fromEntries(options.map(([, step], index) => [`:o${index}`, { N: String(step) }])),
        },
      }),
    );
  }
}
