import { useEffect, useRef } from 'react';
import type { Followed } from '../../../api/live/source.ts';
import type { Poll, Tally } from '../../../api/types.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { nameMark } from '../../../i18n/mark-names.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { useText } from '../../../i18n/use-text.ts';
import type { Ballot } from '../ballot/ballot.ts';
import { ResultCard } from '../result/result-card.tsx';
import { CoffeeLink } from './coffee-link.tsx';
import { MarkStage } from './mark-stage.tsx';
import { shortReceipt } from './short-receipt.ts';
import { useSlow } from './use-slow.ts';
import './thanks.css';

const DOUBLE_TAP_MS = 700;

interface Props {
  poll: Poll;
  ballot: Ballot;
  stuck: boolean;
  mark: string | null;
  tally: Followed<Tally>;
  closed: boolean;
  onChange: () => void;
}

/** After the vote: who you are on the screen, that it counts, and how it stands. */
export function ThanksView({ poll, ballot, stuck, mark, tally, closed, onChange }: Props) {
  const text = useText();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was tapped is gone: go on from the heading.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const waiting = ballot.kind === 'WAITING';
  const shownAt = useRef(Date.now());
  function change(): void {
    // The second tap of a double tap on Vote may land here.
    if (Date.now() - shownAt.current > DOUBLE_TAP_MS) onChange();
  }
  const saved = useSlow(waiting) || stuck;
  const own = ballot.kind === 'RECORDED' ? ballot.vote.options : waiting ? ballot.options : [];
  const labels = poll.options
    .filter(({ optionId }) => own.includes(optionId))
    .map(({ label }) => pickText(label, language));
  const list = new Intl.ListFormat(language).format(labels);
  const name = mark === null ? null : nameMark(mark, language);
  const greeting = name === null ? text.thanks.lookUpNameless : text.thanks.lookUp(name);
  const refused = ballot.kind === 'RECORDED' && ballot.refused;

  return (
    <main className="thanks">
      <MarkStage mark={mark} state={waiting ? (saved ? 'saved' : 'sending') : 'in'} />
      <h1 ref={heading} tabIndex={-1}>
        {waiting ? (saved ? text.thanks.stuck : text.thanks.sending) : greeting}
      </h1>
      <p role="status" className={waiting ? 'thanks-status' : 'thanks-status thanks-in'}>
        {waiting ? (saved ? text.thanks.stuckBody : '') : text.thanks.isIn(list)}
      </p>
      {refused ? <p className="alert">{text.changeRefused}</p> : null}
      {waiting ? null : <ResultCard poll={poll} tally={tally} own={own} closed={closed} />}
      {closed ? <p className="thanks-ended">{text.thanks.ended}</p> : null}
      {waiting ? null : <CoffeeLink boothId={poll.boothId} />}
      {poll.allowChange && !closed && !waiting ? (
        <button type="button" className="button button-quiet" onClick={change}>
          {text.thanks.change}
        </button>
      ) : null}
      {ballot.kind === 'RECORDED' ? (
        <p className="thanks-foot">
          {text.thanks.receipt(
            shortReceipt(ballot.vote.receipt),
            new Date(ballot.vote.recordedAt).toLocaleTimeString(language, { hourCycle: 'h23' }),
          )}
        </p>
      ) : null}
    </main>
  );
}
