import type { Followed } from '../../api/live/source.ts';
import type { Poll, Tally } from '../../api/types.ts';
import { Loading } from '../../components/loading.tsx';
import { Notice } from '../../components/notice.tsx';
import { useText } from '../../i18n/use-text.ts';
import { keepCode } from '../../visit/code.ts';
import { ticketOf } from '../../visit/ticket.ts';
import type { VisitSession } from '../../visit/visit-session.ts';
import type { Ballot } from './ballot/ballot.ts';
import type { BallotBox } from './ballot/ballot-box.ts';
import { BallotForm } from './choice/ballot-form.tsx';
import { isClosed, type View } from './choose-view.ts';
import { ClosedView } from './closed-view.tsx';
import { CodeForm } from './code-form.tsx';
import { CoffeeLink } from './thanks/coffee-link.tsx';
import { ThanksView } from './thanks/thanks-view.tsx';

interface Props {
  view: View;
  visitor: { session: VisitSession; box: BallotBox; mark: string | null };
  ballot: Ballot;
  stuck: boolean;
  tally: Followed<Tally>;
  now: number;
  onChange: (wanted: boolean) => void;
  onRetry: () => void;
}

function Ballots({ poll, visitor, ballot, now, onChange }: Props & { poll: Poll }) {
  const { session, box } = visitor;
  const before = ballot.kind === 'RECORDED' ? ballot.vote.options : ballot.kind === 'WAITING' ? ballot.options : null;
  return (
    <BallotForm
      key={`${poll.pollId}/${poll.round}`}
      poll={poll}
      seed={`${ticketOf(session.boothId)}/${poll.pollId}`}
      before={before}
      refused={ballot.kind === 'REFUSED' ? { reason: ballot.reason, options: ballot.options } : null}
      now={now}
      onVote={(options) => {
        box.cast(poll.pollId, poll.round, options);
        onChange(false);
      }}
      onKeep={() => onChange(false)}
    />
  );
}

/** Draws the view that was chosen. */
export function ViewOf(props: Props) {
  const { view, visitor, ballot, stuck, tally, now, onChange, onRetry } = props;
  const text = useText();
  switch (view.kind) {
    case 'LOADING':
      return <Loading />;
    case 'UNREACHABLE':
      return (
        <Notice sign="📡" title={text.unreachable.title} action={{ label: text.retry, run: onRetry }}>
          {text.unreachable.body}
        </Notice>
      );
    case 'NO_BOOTH':
      return (
        <Notice sign="🧭" title={text.notFound.title}>
          {text.notFound.body}
        </Notice>
      );
    case 'CODE':
      return (
        <CodeForm
          problem={view.expired ? text.code.expired : ''}
          onCode={(code) => {
            keepCode(visitor.session.boothId, code);
            visitor.session.checkIn(code);
          }}
        />
      );
    case 'FORGOTTEN':
      return (
        <Notice
          sign="👋"
          title={text.forget.done}
          action={{ label: text.forget.again, run: () => visitor.session.checkIn() }}
        >
          {text.forget.doneBody}
        </Notice>
      );
    case 'NO_POLL':
      return (
        <Notice sign="☕" title={text.noPoll.title}>
          {text.noPoll.body}
          <CoffeeLink boothId={visitor.session.boothId} />
        </Notice>
      );
    case 'BALLOT':
      return <Ballots {...props} poll={view.poll} />;
    case 'THANKS':
      return (
        <ThanksView
          key={`${view.poll.pollId}/${view.poll.round}`}
          poll={view.poll}
          ballot={ballot}
          stuck={stuck}
          mark={visitor.mark}
          tally={tally}
          closed={isClosed(view.poll, now)}
          onChange={() => onChange(true)}
        />
      );
    case 'CLOSED':
      return <ClosedView poll={view.poll} ballot={ballot} tally={tally} />;
    default:
      return view satisfies never;
  }
}
