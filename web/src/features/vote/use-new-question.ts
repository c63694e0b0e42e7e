import { useRef } from 'react';
import { useText } from '../../i18n/use-text.ts';

/**
 * What to tell those who don't see that another question has come up by itself; nothing for the first.
 *
 * @param key of the question that is asked now; empty while none is
 */
export function useNewQuestion(key: string, title: string): string {
  const text = useText();
  const first = useRef('');
  if (first.current === '') first.current = key;
  return key === '' || key === first.current ? '' : text.newQuestion(title);
}
