import type { CSSProperties } from 'react';
import { Counting } from '../chart/counting.tsx';
import { isOver } from '../figures/poll-phase.ts';
import type { SeenMark } from '../figures/tally-story.ts';
import type { Poll } from '../model.ts';
import type { ScreenTexts } from '../texts/en.ts';
import { Said, SaidText } from '../texts/said.tsx';
import { clockTime } from './clock-time.ts';
import { Cup } from './cup.tsx';

const seats = 6;

function until(poll: Poll, now: number): (texts: ScreenTexts) => string {
  if (poll.results !== 'AFTER_CLOSE') return (texts) => texts.secretUntilReveal;
  const { closesAt } = poll;
  if (closesAt === null || isOver(poll, now)) return (texts) => texts.secretUntilClose;
  return (texts) => texts.secretUntil(clockTime(Date.parse(closesAt)));
}

interface SecretCupProps {
  poll: Poll;
  ballots: number;
  marks: readonly SeenMark[];
  now: number;
}

/** While results are hidden: every mark drops into one cup, ballots count up, and no bar tells anything. */
export function SecretCup({ poll, ballots, marks, now }: SecretCupProps) {
  return (
    <div className="secret">
      <Cup>
        {marks
          .slice(0, seats)
          .toSorted((a, b) => a.key - b.key)
          .map((mark) => {
            const style: CSSProperties = {
              '--seat': mark.key % seats,
              '--dip': mark.key % 2 === 0 ? '-0.85em' : '-0.4em',
            };
            return (
              <span key={mark.key} className={`bather${mark.fresh ? ' falls' : ''}`} style={style}>
                <span className="emoji">{mark.mark}</span>
              </span>
            );
          })}
      </Cup>
      <div className="secret-words">
        <p className="secret-count">
          <Counting value={ballots} /> <Said say={(texts) => texts.ballots(ballots)} also={false} />
        </p>
        <p className="secret-title">
          <Said say={(texts) => texts.secret} />
        </p>
        <p className="secret-until">
          <Said say={until(poll, now)} />
        </p>
        <ul className="chips">
          {poll.options.slice(0, 14).map((option) => (
            <li key={option.optionId}>
              <SaidText text={option.label} also={false} />
            </li>
          ))}
          {poll.options.length > 14 && (
            <li>
              <Said say={(texts) => texts.others(poll.options.length - 14)} also={false} />
            </li>
          )}
        </ul>
      </div>
    </div>
  );
}
