import { threeOptions } from './polls.ts';
import { boothDefinition, latte, type StaffRoute, staffRoutes } from './staff-routes.ts';

const [first, second, third] = threeOptions.options;
const options = (change: object) => ({ options: [first, second, { ...third, ...change }] });
const drink = (change: object) => ({ menu: [{ ...latte, ...change }] });
const screen = (change: object) => ({ screen: { ...boothDefinition.screen, ...change } });

/** The routes by what is written, and what each doesn't take: the field that the answer names, and the change. */
export const wrongFields: readonly (readonly [
  string,
  StaffRoute | undefined,
  readonly (readonly [string, object])[],
])[] = [
  [
    'a booth',
    staffRoutes.find(({ path }) => path.endsWith('{boothId}')),
    [
      ...[{}, { en: '' }, { en: 5 }, { fr: 'x' }, { en: 'x'.repeat(121) }].map((name) => ['name', { name }] as const),
      ...['open', '', 'CODE '].map((entry) => ['entry', { entry }] as const),
      ...[{ view: 'BAR' }, { pollId: 'X#' }, { pollId: 5 }, { languages: [] }, { languages: 'en' }].map(
        (change) => ['screen', screen(change)] as const,
      ),
      ...[['fr'], ['en', 'en'], ['en', []], [null]].map((languages) => ['screen', screen({ languages })] as const),
      ...['', 'x'.repeat(65)].map((theme) => ['theme', { theme }] as const),
      ...[{}, { ssid: '' }, { ssid: 'x'.repeat(33) }, { ssid: 'x', password: 5 }].map(
        (wifi) => ['wifi', { wifi }] as const,
      ),
      ...['javascript:alert(1)', 'https://', "https://a'b", 'ftp://a'].map(
        (privacyUrl) => ['privacyUrl', { privacyUrl }] as const,
      ),
    ],
  ],
  [
    'a poll',
    staffRoutes.find(({ method, path }) => method === 'PUT' && path.endsWith('{pollId}')),
    [
      ...[{}, { en: '' }, { ja: 5 }, { en: 'x'.repeat(121) }].map((title) => ['title', { title }] as const),
      ...[[], [first], Array(51).fill(first), [first, first]].map((many) => ['options', { options: many }] as const),
      ...[{ optionId: 'A' }, { optionId: 'c#' }, { label: 'C' }, { label: {} }, { label: { en: 'x'.repeat(61) } }].map(
        (change) => ['options', options(change)] as const,
      ),
      ...[{ imageUrl: 'http://a/b' }, { imageUrl: "https://a/'" }, { color: 'red' }, { color: '#12345' }].map(
        (change) => ['options', options(change)] as const,
      ),
      ...[0, 1.5, -1, 1e300].map(
        (minChoices) => [minChoices > 1e9 ? 'maxChoices' : 'minChoices', { minChoices }] as const,
      ),
      ...[0, 1.5, 4].map((maxChoices) => ['maxChoices', { maxChoices }] as const),
      ...['never', ''].map((results) => ['results', { results }] as const),
      ...['tomorrow', '2099-02-30T00:00:00Z', ''].map((opensAt) => ['opensAt', { opensAt }] as const),
      ...['tomorrow', '2099-01-01T08:00:00Z', '2099-01-01'].map((closesAt) => ['closesAt', { closesAt }] as const),
    ],
  ],
  [
    'a store',
    staffRoutes.find(({ path }) => path.endsWith('/store')),
    [
      ...['queueLimit', 'drinksPerCode', 'codePeriodSeconds', 'ordersPerVisitor', 'orderTimeoutSeconds'].flatMap(
        (name) => [0, -1, 2.5, 7201].map((value) => [name, { [name]: value }] as const),
      ),
      ...[[latte, latte], Array(51).fill(latte), [{}]].map((menu) => ['menu', { menu }] as const),
      ...[
        { drinkId: 'L' },
        { name: {} },
        { icon: '' },
        { soldOut: 'no' },
        { modifiers: {} },
        { modifiers: [null] },
      ].map((change) => ['menu', drink(change)] as const),
      ...[['mocha'], [''], ['oat#']].map((soldOut) => ['soldOut', { soldOut }] as const),
    ],
  ],
  [
    'a role',
    staffRoutes.find(({ method, path }) => method === 'PUT' && path.endsWith('{username}')),
    ['admin', 'Barista', '', 'barista,organiser', 'organiser '].map((role) => ['role', { role }] as const),
  ],
  [
    'a screen’s name',
    staffRoutes.find(({ method, path }) => method === 'PUT' && path.endsWith('{pairingCode}')),
    ['', '   ', '\u3000', 'x'.repeat(61)].map((name) => ['name', { name }] as const),
  ],
  [
    'a round',
    staffRoutes.find(({ path }) => path.endsWith('/reset')),
    [0, -1, 1.5].map((round) => ['round', { round }] as const),
  ],
];
