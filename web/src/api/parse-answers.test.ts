import { describe, expect, it } from 'vitest';
import { parseConfig } from './config.ts';
import { UnexpectedAnswer } from './errors.ts';
import { parseBooth } from './graphql/parse-booth.ts';
import { parseDrinks } from './graphql/parse-drinks.ts';
import { parsePoll } from './graphql/parse-poll.ts';
import { parseTally } from './graphql/parse-tally.ts';

const outputs = {
  version: '1.4',
  data: { url: 'http://h/graphql', api_key: 'da2-x', aws_region: 'us-east-1' },
  custom: {
    API: { commands: { endpoint: 'http://h/prod/', region: 'us-east-1' } },
    boothId: 'demo',
    publicUrl: 'http://h',
  },
};
const booth = {
  boothId: 'b',
  name: { en: 'B' },
  entry: 'OPEN',
  screen: { view: 'POLL', languages: ['en'] },
  version: 1,
};
const poll = {
  boothId: 'b',
  pollId: 'p',
  title: { ja: '?' },
  options: [{ optionId: 'a', label: { en: 'A', ja: null } }],
  minChoices: 1,
  maxChoices: 1,
  allowChange: true,
  results: 'ALWAYS',
  revealed: false,
  status: 'OPEN',
  round: 1,
  version: 3,
};
const tally = {
  boothId: 'b',
  pollId: 'p',
  round: 1,
  version: 2,
  pollVersion: 3,
  ballots: 1,
  options: null,
  recent: [{ mark: '🦊', optionIds: null }],
  asOf: '2026-11-22T09:00:00.000Z',
};
const drinks = {
  boothId: 'b',
  ...{ byStatus: [{ key: 'READY', count: 1 }], byDrink: [], byHour: [], byModifier: [] },
  waits: [{ drinkId: 'mocha', seconds: 90 }],
  ...{ version: 4, asOf: '2026-11-22T09:00:00.000Z' },
};

describe('what comes from outside', () => {
  it('is taken with its nulls and gaps', () => {
    expect(parseConfig(outputs)).toMatchObject({ commandsUrl: 'http://h/prod', boothId: 'demo', outputs });
    expect(parseBooth(booth)).toMatchObject({ screen: { pollId: null }, wifi: null, privacyUrl: null });
    expect(parsePoll(poll)).toMatchObject({ closesAt: null, options: [{ imageUrl: null }] });
    expect(parseTally(tally)).toMatchObject({ options: null, lagMs: null, recent: [{ optionIds: null }] });
    expect(parseDrinks(drinks)).toEqual(drinks);
  });

  it.each([
    ['no config', () => parseConfig({ ...outputs, custom: {} })],
    ['no booth', () => parseBooth({ ...booth, entry: 'MAYBE' })],
    ['no poll', () => parsePoll({ ...poll, round: '1' })],
    ['no tally', () => parseTally({ ...tally, recent: null })],
    ['no figures', () => parseDrinks({ ...drinks, waits: [{ drinkId: 'mocha' }] })],
  ])('is refused when it is %s', (_, parse) => expect(parse).toThrow(UnexpectedAnswer));
});
