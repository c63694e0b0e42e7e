import { type Context, type DynamoDBQueryRequest, util } from '@aws-appsync/utils';
import { readPrefix } from './read-prefix.ts';
import { requireOrganiser } from './roles.ts';

/**
 * Any TV that asks for a code leaves an item, paired or not, until its code has expired. So the table drops them
 * before the answer, and the page goes as far as DynamoDB lets it: 1 MB of items looked at.
 */
export function request(ctx: Context<{ boothId: string }>): DynamoDBQueryRequest {
  requireOrganiser(ctx.identity, ctx.args.boothId);
  return {
    ...readPrefix(ctx.args.boothId, 'PAIRING#'),
    limit: 10000,
    filter: { expression: 'attribute_exists(#pairedAt)', expressionNames: { '#pairedAt': 'pairedAt' } },
  };
}

export function response(ctx: Context<{ boothId: string }>) {
  if (ctx.error) util.error(ctx.error.message, ctx.error.type);
  return ctx.result.items;
}
