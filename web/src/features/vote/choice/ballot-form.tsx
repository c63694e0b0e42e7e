import { type FormEvent, useId, useMemo, useState } from 'react';
import type { Poll } from '../../../api/types.ts';
import { Words } from '../../../components/words.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { useText } from '../../../i18n/use-text.ts';
import type { Refusal } from '../ballot/ballot.ts';
import { ClosesIn } from './closes-in.tsx';
import { OptionRow } from './option-row.tsx';
import { searchOptions } from './search-options.ts';
import { isSingle, missing, toggle } from './selection.ts';
import { isLong, shuffle } from './shuffle.ts';
import './ballot-form.css';

interface Props {
  poll: Poll;
  /** Settles this visitor's order of the options. */
  seed: string;
  /** The vote that is being changed. */
  before: readonly string[] | null;
  /** The vote that didn't get through. */
  refused: { reason: Refusal; options: readonly string[] } | null;
  now: number;
  onVote: (options: readonly string[]) => void;
  onKeep: () => void;
}

/** The ballot: two taps, an option and the vote. */
export function BallotForm({ poll, seed, before, refused, now, onVote, onKeep }: Props) {
  const text = useText();
  const language = useLanguage();
  const name = useId();
  const [picked, setPicked] = useState<readonly string[]>(before ?? []);
  const [tooMany, setTooMany] = useState(false);
  const [wanted, setWanted] = useState('');
  const options = useMemo(() => shuffle(poll.options, seed), [poll.options, seed]);
  // An option may vanish while somebody ponders.
  const chosen = picked.filter((id) => options.some(({ optionId }) => optionId === id));
  const single = isSingle(poll);
  const lacking = missing(chosen, poll);
  const shown = searchOptions(options, wanted);

  function choose(optionId: string): void {
    const next = toggle(chosen, optionId, poll);
    setTooMany(next === chosen);
    setPicked(next);
  }

  function vote(event: FormEvent): void {
    event.preventDefault();
    if (lacking === 0 && chosen.length > 0) onVote(chosen);
  }

  const [first] = options.filter(({ optionId }) => optionId === chosen[0]);
  const label = first ? pickText(first.label, language) : '';
  let invitation = text.ballot.pickOne;
  if (!single && chosen.length === 0) invitation = text.ballot.choose(poll.minChoices, poll.maxChoices);
  else if (lacking > 0) invitation = single ? text.ballot.pickOne : text.ballot.more(lacking);
  else if (chosen.length === 1) invitation = text.ballot.vote(label);
  else if (chosen.length > 1) invitation = text.ballot.voteMany(chosen.length);

  return (
    <main className="ballot-page">
      <form className="ballot" onSubmit={vote}>
        <fieldset>
          <legend>
            <h1>
              <Words text={poll.title} />
            </h1>
          </legend>
          <p role="status" className={refused ? 'alert' : 'visually-hidden'}>
            {refused ? text.refused[refused.reason] : ''}
          </p>
          <div className="ballot-hints">
            {single ? null : <span>{text.ballot.choose(poll.minChoices, poll.maxChoices)}</span>}
            <ClosesIn closesAt={poll.closesAt} now={now} />
          </div>
          {isLong(options) ? (
            <input
              type="search"
              className="ballot-search"
              value={wanted}
              placeholder={text.ballot.search}
              aria-label={text.ballot.search}
              onChange={(event) => setWanted(event.target.value)}
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            />
          ) : null}
          <div className="ballot-options">
            {shown.map((option) => (
              <OptionRow
                key={option.optionId}
                option={option}
                name={name}
                single={single}
                checked={chosen.includes(option.optionId)}
                onChoose={() => choose(option.optionId)}
              />
            ))}
          </div>
          <p role="status" className={wanted !== '' && shown.length === 0 ? 'ballot-nothing' : 'visually-hidden'}>
            {wanted === '' ? '' : shown.length === 0 ? text.ballot.nothing : text.ballot.found(shown.length)}
          </p>
        </fieldset>
        <div className="ballot-go">
          {single ? null : (
            <p role="status" className="ballot-count">
              {tooMany ? text.ballot.full(poll.maxChoices) : text.ballot.chosen(chosen.length, poll.maxChoices)}
            </p>
          )}
          <button type="submit" className="button" aria-disabled={lacking > 0 || chosen.length === 0}>
            {invitation}
          </button>
          {before ? (
            <button type="button" className="link ballot-keep" onClick={onKeep}>
              {text.ballot.keep}
            </button>
          ) : null}
        </div>
      </form>
    </main>
  );
}
