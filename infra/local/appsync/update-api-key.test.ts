import { describe, expect, it } from 'vitest';
import { updateApiKey } from './update-api-key.ts';

const resources = [
  { logicalId: 'Live', type: 'AWS::AppSync::GraphQLApi', properties: { Name: 'live' } },
  { logicalId: 'LiveKey', type: 'AWS::AppSync::ApiKey', properties: { ApiId: 'live' } },
];
const NOW = 1_800_000_000;
const DAY = 86_400;
const update = updateApiKey(resources, () => NOW * 1000);
const ids = { ApiId: 'live', Id: 'LiveKey' };

describe('UpdateApiKey', () => {
  it.each([
    ['to the hour', NOW + 30 * DAY + 59, NOW + 30 * DAY],
    ['a week from now where nothing is said', undefined, NOW + 7 * DAY],
    ['365 days from now at the most', NOW + 365 * DAY, NOW + 365 * DAY],
  ])('ends %s', async (_, Expires, end) => {
    const given = Expires === undefined ? ids : { ...ids, Expires };
    expect(await update(given)).toEqual({ ApiKey: { Id: 'LiveKey', Expires: end } });
  });

  it.each([
    ['a second over a year', { ...ids, Expires: NOW + 365 * DAY + 1 }, 'ApiKeyValidityOutOfBoundsException'],
    ['less than a day', { ...ids, Expires: NOW + DAY - 1 }, 'ApiKeyValidityOutOfBoundsException'],
    ['milliseconds', { ...ids, Expires: (NOW + DAY) * 1000 }, 'ApiKeyValidityOutOfBoundsException'],
    ['another API', { ...ids, ApiId: 'other' }, 'NotFoundException'],
    ['another key', { ...ids, Id: 'other' }, 'NotFoundException'],
    ['no time', { ...ids, Expires: 'tomorrow' }, 'BadRequestException'],
  ])('refuses %s', async (_, given, name) => {
    await expect(update(given)).rejects.toMatchObject({ name });
  });
});
