import fc from 'fast-check';
import { type Poll, pollStatuses, resultsRules } from '../../../../../api/types.ts';

/** Words as the server keeps them: trimmed, not empty. */
const words = (longest: number) =>
  fc
    .string({ unit: 'binary', minLength: 1, maxLength: Math.floor(longest / 2) })
    .map((text) => text.trim())
    .filter((text) => text !== '');

const text = (longest: number) =>
  fc.oneof(
    fc.record({ en: words(longest), ja: words(longest) }),
    fc.record({ en: words(longest), ja: fc.constant(null) }),
    fc.record({ en: fc.constant(null), ja: words(longest) }),
  );

const time = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2060-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

const times = fc.oneof(
  fc.record({ opensAt: fc.constant(null), closesAt: fc.option(time) }),
  fc
    .tuple(time, time)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (a < b ? { opensAt: a, closesAt: b } : { opensAt: b, closesAt: a })),
);

const option = fc.record({
  optionId: fc.stringMatching(/^[a-z0-9-]{1,64}$/),
  label: text(60),
  imageUrl: fc.option(fc.webUrl({ validSchemes: ['https'], size: 'small' }).filter((url) => !url.includes("'"))),
  color: fc.option(fc.stringMatching(/^#[0-9a-fA-F]{6}$/)),
});

/** Any poll that the server may hold. */
export const arbitraryPoll: fc.Arbitrary<Poll> = fc
  .uniqueArray(option, { minLength: 2, maxLength: 12, selector: ({ optionId }) => optionId })
  .chain((options) =>
    fc.tuple(
      fc.constant(options),
      fc
        .integer({ min: 1, max: options.length })
        .chain((max) => fc.tuple(fc.integer({ min: 1, max }), fc.constant(max))),
      text(120),
      times,
      fc.record({
        allowChange: fc.boolean(),
        results: fc.constantFrom(...resultsRules),
        revealed: fc.boolean(),
        status: fc.constantFrom(...pollStatuses),
        round: fc.integer({ min: 1, max: 9 }),
        version: fc.integer({ min: 1, max: 999 }),
      }),
    ),
  )
  .map(([options, [minChoices, maxChoices], title, when, rest]) => ({
    boothId: 'demo',
    pollId: 'tea-or-coffee',
    title,
    options,
    minChoices,
    maxChoices,
    ...when,
    ...rest,
  }));
