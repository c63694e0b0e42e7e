import { type DynamoDBQueryRequest, util } from '@aws-appsync/utils';

/** A consistent Query of a booth's items of one kind: one page of at most 1 MB, more than a booth's day holds. */
export function readPrefix(boothId: string, prefix: string): DynamoDBQueryRequest {
  return {
    operation: 'Query',
    query: {
      expression: '#pk = :pk and begins_with(#sk, :prefix)',
      expressionNames: { '#pk': 'pk', '#sk': 'sk' },
      expressionValues: util.dynamodb.toMapValues({ ':pk': `BOOTH#${boothId}`, ':prefix': prefix }),
    },
    limit: 1000,
    consistentRead: true,
  };
}
