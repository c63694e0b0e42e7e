import { titleSize } from '../figures/fit-text.ts';
import { isOver } from '../figures/poll-phase.ts';
import type { Booth, Poll } from '../model.ts';
import { spanTime } from '../states/clock-time.ts';
import { Said, SaidText } from '../texts/said.tsx';
import { sayText, useLanguages } from '../texts/screen-language.ts';

/** A countdown is worth showing within the last day. */
const countdownMs = 24 * 3_600_000;

function Chip({ poll, now }: { poll: Poll; now: number }) {
  if (isOver(poll, now)) {
    return (
      <span className="chip closed">
        <Said say={(texts) => texts.closed} />
      </span>
    );
  }
  const left = poll.closesAt === null ? null : Date.parse(poll.closesAt) - now;
  if (left === null || left > countdownMs || poll.status !== 'OPEN') return null;
  return (
    <span className={`chip${left < 60_000 ? ' soon' : ''}`}>
      <Said say={(texts) => texts.closesIn(spanTime(left))} />
    </span>
  );
}

/** The question in the screen's languages (the booth's name while there is none), and when voting ends. */
export function ScreenHeader({ booth, poll, now }: { booth: Booth; poll: Poll | null; now: number }) {
  const languages = useLanguages();
  const text = poll?.title ?? booth.name;
  const size = titleSize(sayText(text, languages)[0]?.text ?? '');
  return (
    <header>
      <h1 style={{ fontSize: `${size}em` }}>
        <SaidText text={text} />
      </h1>
      {poll !== null && <Chip poll={poll} now={now} />}
    </header>
  );
}
