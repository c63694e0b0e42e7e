import { useState } from 'react';
import { readPolls } from '../../../api/graphql/read.ts';
import { neighbourPoll } from '../figures/neighbour-poll.ts';
import type { Booth } from '../model.ts';
import { type Languages, sayText, textsOf } from '../texts/screen-language.ts';

/**
 * The id of the poll on the screen: the booth's, or the one the arrows chose until the booth changes. `move` goes one
 * poll on or back and tells through `say` which.
 */
export function useShownPoll(booth: Booth, languages: Languages, say: (text: string) => void) {
  const [choice, setChoice] = useState<{ pollId: string; boothVersion: number } | null>(null);
  const pollId = choice?.boothVersion === booth.version ? choice.pollId : booth.screen.pollId;
  const texts = textsOf(languages[0]);
  const move = async (by: 1 | -1) => {
    try {
      const next = neighbourPoll(await readPolls(booth.boothId), pollId, by);
      if (next === null) {
        say(texts.noOtherPoll);
        return;
      }
      setChoice({ pollId: next.poll.pollId, boothVersion: booth.version });
      const title = sayText(next.poll.title, languages)[0]?.text ?? next.poll.pollId;
      say(`${texts.pollOf(next.place, next.of)} · ${title}`);
    } catch (error) {
      console.warn('The polls could not be read.', error);
      say(texts.stale);
    }
  };
  return { pollId, move };
}
