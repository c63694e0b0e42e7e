import * as v from 'valibot';
import { AwsError } from '../aws/aws-error.ts';
import type { AwsOperation, Clock } from '../aws/types.ts';
import { nameOf } from '../template/names.ts';
import type { Resource } from '../template/resource.ts';

const HOUR_S = 3600;
const DAY_S = 24 * HOUR_S;

const request = v.strictObject({
  ApiId: v.string(),
  Id: v.string(),
  Description: v.exactOptional(v.string()),
  Expires: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

/**
 * AppSync's UpdateApiKey, with members in PascalCase as tasks call it; `Expires` in epoch seconds, a day to 365 days
 * ahead, rounded down to the hour; 7 days where it is left out. It checks what AWS checks and changes nothing: the
 * laptop's key is as old as its data folder and has no end, so that a booth fetched from the cupboard after a year
 * still works. Throws `AwsError` BadRequestException, NotFoundException or ApiKeyValidityOutOfBoundsException.
 */
export function updateApiKey(resources: readonly Resource[], clock: Clock): AwsOperation {
  const has = (type: string, name: string) => resources.some((one) => one.type === type && nameOf(one) === name);
  return async (given) => {
    const parsed = v.safeParse(request, given);
    if (!parsed.success) throw new AwsError('BadRequestException', v.summarize(parsed.issues));
    const now = clock() / 1000;
    const { ApiId, Id, Expires = now + 7 * DAY_S } = parsed.output;
    if (!has('AWS::AppSync::GraphQLApi', ApiId))
      throw new AwsError('NotFoundException', `API ${ApiId} not found.`, 404);
    if (!has('AWS::AppSync::ApiKey', Id)) throw new AwsError('NotFoundException', `API key ${Id} not found.`, 404);
    if (Expires < now + DAY_S || Expires > now + 365 * DAY_S) {
      throw new AwsError('ApiKeyValidityOutOfBoundsException', 'The API key must expire 1 to 365 days from now.');
    }
    return { ApiKey: { Id, Expires: Math.floor(Expires / HOUR_S) * HOUR_S } };
  };
}
