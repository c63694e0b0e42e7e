import { useEffect, useState, useSyncExternalStore } from 'react';
import { boothKey, useBooth } from '../../api/live/use-booth.ts';
import { refreshFollowed } from '../../api/live/use-followed.ts';
import { pollKey, usePoll } from '../../api/live/use-poll.ts';
import { useTally } from '../../api/live/use-tally.ts';
import { useNow } from '../../browser/use-now.ts';
import { useLanguage } from '../../i18n/language.ts';
import { pickText } from '../../i18n/pick-text.ts';
import { usePageTitle } from '../../i18n/use-page-title.ts';
import { noBallot } from './ballot/ballot.ts';
import { chooseView } from './choose-view.ts';
import { Frame } from './frame/frame.tsx';
import { useNewQuestion } from './use-new-question.ts';
import { ViewOf } from './view-of.tsx';
import { visitorAt } from './visitor.ts';

/** The visitor's page: the ballot of the poll that the booth shows, or of the one the address names. */
export default function VotePage({ boothId, pollId: named }: { boothId: string; pollId?: string }) {
  const { session, box } = visitorAt(boothId);
  const visit = useSyncExternalStore(session.listen, session.state);
  const mark = useSyncExternalStore(session.listen, () => session.visit()?.mark ?? null);
  // Until the vote is in the phone only asks now and then: the real-time client comes after it.
  const [mode, setMode] = useState<'poll' | 'live'>('poll');
  const [changing, setChanging] = useState('');

  const booth = useBooth(boothId, mode);
  const pollId = named ?? booth.data?.screen.pollId ?? null;
  const poll = usePoll(boothId, pollId, mode);
  const ballot = useSyncExternalStore(box.listen, () => (pollId === null ? noBallot : box.ballot(pollId)));
  const stuck = useSyncExternalStore(box.listen, () => pollId !== null && box.isStuck(pollId));
  const closesAt = poll.data?.closesAt ?? null;
  const now = useNow(closesAt !== null);
  const roundKey = `${pollId}/${poll.data?.round}`;
  const view = chooseView({ visit, booth, pollId, poll, ballot, changing: changing === roundKey, now });

  const showsResult = view.kind === 'THANKS' || view.kind === 'CLOSED';
  const tally = useTally(boothId, showsResult || closesAt !== null ? pollId : null, mode);
  const isIn = view.kind === 'CLOSED' || (view.kind === 'THANKS' && ballot.kind === 'RECORDED');
  useEffect(() => {
    if (isIn) setMode('live');
  }, [isIn]);

  const round = poll.data?.round;
  useEffect(() => {
    if (pollId !== null && round !== undefined) box.seeRound(pollId, round);
  }, [box, pollId, round]);

  const language = useLanguage();
  const asked = view.kind === 'BALLOT' ? pickText(view.poll.title, language) : '';
  const announcement = useNewQuestion(view.kind === 'BALLOT' ? roundKey : '', asked);
  usePageTitle(poll.data ? pickText(poll.data.title, language) : booth.data ? pickText(booth.data.name, language) : '');

  return (
    <Frame booth={booth.data ?? null} session={session} onForgotten={box.clear}>
      <p role="status" className="visually-hidden">
        {announcement}
      </p>
      <ViewOf
        view={view}
        visitor={{ session, box, mark }}
        ballot={ballot}
        stuck={stuck}
        tally={tally}
        now={now}
        onChange={(wanted) => setChanging(wanted ? roundKey : '')}
        onRetry={() => {
          refreshFollowed(boothKey(boothId));
          if (pollId !== null) refreshFollowed(pollKey(boothId, pollId));
        }}
      />
    </Frame>
  );
}
