import type { FormOption } from './form-state.ts';
import { freeId, slugOf } from './slug.ts';

/**
 * The options with their ids: a saved one keeps its own, a new one is named after its English label, else after the
 * Latin letters of its Japanese one, else `option-n` by its place.
 */
export function nameOptions(options: readonly FormOption[]): (FormOption & { readonly optionId: string })[] {
  const taken = new Set(options.flatMap(({ optionId }) => (optionId === null ? [] : [optionId])));
  return options.map((option, index) => {
    if (option.optionId !== null) return { ...option, optionId: option.optionId };
    const wanted = slugOf(option.label.en) || slugOf(option.label.ja) || `option-${index + 1}`;
    const optionId = freeId(wanted, taken);
    taken.add(optionId);
    return { ...option, optionId };
  });
}

/** The desk's address for a poll that isn't there yet. */
export const NEW_POLL = 'new';

/** The id of a new poll, after its title; one that no other poll of the booth has, and no page of the desk. */
export function namePoll(title: { readonly en: string; readonly ja: string }, known: ReadonlySet<string>): string {
  const taken = new Set([...known, NEW_POLL]);
  const slug = slugOf(title.en) || slugOf(title.ja);
  if (slug !== '') return freeId(slug, taken);
  let number = 1;
  while (taken.has(`poll-${number}`)) number += 1;
  return `poll-${number}`;
}
