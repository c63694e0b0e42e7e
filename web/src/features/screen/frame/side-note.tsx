import { foldOthers } from '../figures/fold-others.ts';
import type { Phase } from '../figures/poll-phase.ts';
import { rankOptions } from '../figures/rank-options.ts';
import type { SeenMark } from '../figures/tally-story.ts';
import type { OptionCount, Poll } from '../model.ts';
import { Said, SaidText } from '../texts/said.tsx';

function Steps() {
  return (
    <section className="side steps">
      <ol>
        <li>
          <Said say={(texts) => texts.firstStep} />
        </li>
        <li>
          <Said say={(texts) => texts.secondStep} />
        </li>
        <li>
          <Said say={(texts) => texts.thirdStep} />
        </li>
      </ol>
    </section>
  );
}

function JustIn({ poll, marks }: { poll: Poll; marks: readonly SeenMark[] }) {
  const labels = new Map(poll.options.map((option) => [option.optionId, option.label]));
  return (
    <section className="side just-in">
      <h2>
        <Said say={(texts) => texts.justIn} />
      </h2>
      <ul>
        {marks.slice(0, 7).map((mark) => (
          <li key={mark.key} className={mark.fresh ? 'fresh' : ''}>
            <span className="emoji">{mark.mark}</span>
            <span className="voted">
              {mark.optionIds === null && (
                <span className="secret-ballot">
                  <Said say={(texts) => texts.secretBallot} also={false} />
                </span>
              )}
              {mark.optionIds?.map((id) => (
                <span key={id}>
                  <SaidText text={labels.get(id) ?? { en: id }} also={false} />
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Winner({ poll, counts, ballots }: { poll: Poll; counts: readonly OptionCount[]; ballots: number }) {
  const first = foldOthers(rankOptions(counts), counts).filter((bar) => bar.rank === 1 && bar.count > 0);
  const best = first[0];
  if (best === undefined) {
    return (
      <section className="side winner">
        <h2>
          <Said say={(texts) => texts.noVotes} />
        </h2>
      </section>
    );
  }
  const percent = ballots === 0 ? 0 : Math.round((best.count / ballots) * 100);
  return (
    <section className="side winner">
      <span className="emoji" aria-hidden="true">
        🏆
      </span>
      <h2>
        <Said say={(texts) => (first.length > 1 ? texts.tie : texts.winner)} />
      </h2>
      {first.slice(0, 3).map((bar) => (
        <p key={bar.id} className={`winner-name${first.length > 1 ? ' tied' : ''}`}>
          <SaidText
            text={poll.options.find((option) => option.optionId === bar.id)?.label ?? { en: bar.id }}
            also={false}
          />
        </p>
      ))}
      <p className="winner-share">
        <Said say={(texts) => texts.share(percent, best.count)} also={false} />
      </p>
    </section>
  );
}

interface SideNoteProps {
  phase: Phase;
  poll: Poll;
  counts: readonly OptionCount[] | null;
  ballots: number;
  marks: readonly SeenMark[];
}

/** The card under the QR code: how it goes, who has just voted, or who won. */
export function SideNote({ phase, poll, counts, ballots, marks }: SideNoteProps) {
  switch (phase) {
    case 'WAITING':
      return null;
    case 'INVITING':
    case 'SECRET':
      return <Steps />;
    case 'LIVE':
      return marks.length === 0 ? <Steps /> : <JustIn poll={poll} marks={marks} />;
    case 'FINAL':
      return <Winner poll={poll} counts={counts ?? []} ballots={ballots} />;
    default:
      return phase satisfies never;
  }
}
