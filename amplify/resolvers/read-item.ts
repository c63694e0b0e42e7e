import { type DynamoDBGetItemRequest, util } from '@aws-appsync/utils';

/** A consistent GetItem: a page that has just subscribed must not be given a state older than its subscription. */
export function readItem(pk: string, sk: string): DynamoDBGetItemRequest {
  return { operation: 'GetItem', key: util.dynamodb.toMapValues({ pk, sk }), consistentRead: true };
}
