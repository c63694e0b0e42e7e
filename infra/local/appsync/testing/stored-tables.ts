import {
  type AttributeValue,
  type DynamoDBClient,
  GetItemCommand,
  type GetItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';

type Item = Record<string, AttributeValue>;

/** Stands in for DynamoDB where a test is about AppSync: GetItem and Query by whole key or key prefix over given items. */
export function storedTables(tables: Record<string, readonly Record<string, unknown>[]>): Pick<DynamoDBClient, 'send'> {
  const itemsOf = (name: string | undefined): Item[] => (tables[name ?? ''] ?? []).map((item) => marshall(item));
  const get = ({ TableName, Key }: GetItemCommandInput) => ({
    Item: itemsOf(TableName).find(({ pk, sk }) => pk?.S === Key?.pk?.S && sk?.S === Key?.sk?.S),
  });
  const query = ({ TableName, ExpressionAttributeValues = {} }: QueryCommandInput) => {
    const prefix = ExpressionAttributeValues[':prefix']?.S ?? '';
    const inKey = ({ pk, sk }: Item): boolean =>
      pk?.S === ExpressionAttributeValues[':pk']?.S && (sk?.S ?? '').startsWith(prefix);
    return { Items: itemsOf(TableName).filter(inKey) };
  };
  const send = async (command: unknown): Promise<unknown> => {
    if (command instanceof GetItemCommand) return get(command.input);
    if (command instanceof QueryCommand) return query(command.input);
    throw new TypeError('These tables know GetItem and Query.');
  };
  return { send: send as DynamoDBClient['send'] };
}
