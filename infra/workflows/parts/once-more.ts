import { jsonata, type States, when } from './language.ts';

/**
 * For a transaction that found something changed since it was read: goes back to `read`, eight times at the most, and
 * ever less at once with the others who do. Needs `$tries` and `$reads` of 0.
 */
export const onceMore = (read: string): States => ({
  'Once more?': {
    Type: 'Choice',
    Choices: [when('$tries >= 7', 'Unavailable')],
    Assign: { tries: jsonata('$tries + 1'), reads: 0 },
    Default: 'Step aside',
  },
  // Full jitter, in whole seconds as a Wait has them: the first comes back at once, later ones part by chance.
  'Step aside': {
    Type: 'Wait',
    Seconds: jsonata('$floor($random() * $min([$tries, 4]))'),
    Next: read,
  },
});
