import type { Booth, Poll, Store } from '../../../../api/types.ts';
import { type BoothDefinition, definitionOf } from '../../booth/definition/booth-form.ts';
import type { PollDefinition } from '../../polls/definition/form-state.ts';
import type { StoreSettings } from '../../store/settings/settings.ts';

/** What there is to copy from. */
export interface Original {
  readonly booth: Booth;
  readonly polls: readonly Poll[];
  readonly store: Store | null;
  readonly settings: StoreSettings | null;
}

/** What is wanted of it. */
export interface Wanted {
  readonly boothId: string;
  readonly name: { readonly en?: string; readonly ja?: string };
  readonly settings: boolean;
  readonly polls: boolean;
  readonly bar: boolean;
}

/** One thing to do, and to do again where it failed: each may be repeated. */
export type Step =
  | { readonly kind: 'BOOTH'; readonly definition: BoothDefinition }
  | {
      readonly kind: 'POLL';
      readonly pollId: string;
      readonly title: Poll['title'];
      readonly definition: PollDefinition;
    }
  | { readonly kind: 'STORE'; readonly body: StoreCopy };

/** The bar as it is furnished; it begins closed, and nothing is sold out on its first day. */
export type StoreCopy = Partial<StoreSettings> & { readonly menu: Store['menu'] };

/** The new booth's definition: this one's ways in, screen and Wi-Fi, or a plain beginning. */
export function boothDefinition({ booth }: Original, wanted: Wanted): BoothDefinition {
  const { name } = wanted;
  if (!wanted.settings) return { name, entry: 'OPEN', screen: { view: 'POLL', languages: booth.screen.languages } };
  const { screen, ...rest } = definitionOf(booth);
  const { pollId, ...unpolled } = screen;
  // A poll that isn't copied can't be shown.
  return { ...rest, name, screen: { ...unpolled, ...(wanted.polls && pollId !== undefined && { pollId }) } };
}

const someText = ({ en, ja }: Poll['title']) => ({ ...(en && { en }), ...(ja && { ja }) });

/** A poll's questions and rules without its day: times belong to the old booth. */
export function draftOf(poll: Poll): PollDefinition {
  return {
    title: someText(poll.title),
    options: poll.options.map(({ optionId, label, imageUrl, color }) => ({
      optionId,
      label: someText(label),
      ...(imageUrl !== null && { imageUrl }),
      ...(color !== null && { color }),
    })),
    minChoices: poll.minChoices,
    maxChoices: poll.maxChoices,
    allowChange: poll.allowChange,
    results: poll.results,
  };
}

/** The menu in the shape the API takes: no nulls, nothing sold out. */
function menuOf(store: Store): Store['menu'] {
  const fresh = store.menu.map((drink) => ({
    ...drink,
    soldOut: false,
    modifiers: drink.modifiers.map((modifier) => ({
      ...modifier,
      choices: modifier.choices.map((choice) => ({ ...choice, soldOut: false })),
    })),
  }));
  return JSON.parse(JSON.stringify(fresh, (_, value: unknown) => (value === null ? undefined : value)));
}

/** What to do, in order: the booth first, for without it nothing can be put there. */
export function planCopy(original: Original, wanted: Wanted): readonly Step[] {
  const polls = wanted.polls ? original.polls : [];
  return [
    { kind: 'BOOTH', definition: boothDefinition(original, wanted) },
    ...polls.map(
      (poll) => ({ kind: 'POLL', pollId: poll.pollId, title: poll.title, definition: draftOf(poll) }) as const,
    ),
    ...(wanted.bar && original.store !== null
      ? [{ kind: 'STORE', body: { menu: menuOf(original.store), ...original.settings } } as const]
      : []),
  ];
}
