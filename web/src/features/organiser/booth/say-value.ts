import type { Booth, Poll } from '../../../api/types.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { type BoothForm, toForm } from './definition/booth-form.ts';
import { useBoothText } from './texts/use-booth-text.ts';

/** What a field of the booth says, in words. */
export function useSayValue(polls: readonly Poll[]): (field: keyof BoothForm, booth: Booth) => string {
  const text = useBoothText();
  const language = useLanguage();
  return (field, booth) => {
    const form = toForm(booth);
    if (field === 'entry') return text.entries[form.entry];
    if (field === 'view') return text.views[form.view];
    if (field === 'languages') return text.orders[form.languages];
    const poll = field === 'pollId' ? polls.find(({ pollId }) => pollId === form.pollId) : undefined;
    return (poll ? pickText(poll.title, language) : form[field]) || text.nothing;
  };
}
