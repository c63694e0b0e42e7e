import { useState } from 'react';
import { Link } from 'wouter';
import { useNow } from '../../../browser/use-now.ts';
import { Words } from '../../../components/words.tsx';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { usePageTitle } from '../../../i18n/use-page-title.ts';
import { usePolls } from '../polls/live/use-polls.ts';
import { pollPath, pollsPath } from '../polls/paths.ts';
import { PollsState } from '../polls/polls-state.tsx';
import { RoundChoice } from './choose/round-choice.tsx';
import { RoundView } from './round-view.tsx';
import { useResultsText } from './texts/use-results-text.ts';
import '../polls/polls.css';
import './results.css';

/** What a poll came to, round by round, and what to take home of it. */
export default function ResultsPage({ boothId, pollId }: { boothId: string; pollId: string }) {
  const text = useResultsText();
  const language = useLanguage();
  const list = usePolls(boothId);
  const now = useNow(true);
  const [chosen, setChosen] = useState<{ pollId: string; round: number } | null>(null);
  const poll = list.data?.polls.find((one) => one.pollId === pollId) ?? null;
  const title = poll ? pickText(poll.title, language) || poll.pollId : '';
  usePageTitle(poll ? `${text.title}: ${title}` : text.title);
  if (!list.data) return <PollsState title={text.title} boothId={boothId} failed={list.failed} />;
  if (poll === null) return <PollsState title={text.gone} boothId={boothId} isGone failed={false} />;
  // A round nobody has voted in yet says little: the one before it is what was meant.
  const usual = poll.status === 'DRAFT' && poll.round > 1 ? poll.round - 1 : poll.round;
  const round = chosen?.pollId === pollId ? chosen.round : usual;
  return (
    <div className="results-page">
      <header className="results-head">
        <Link href={pollsPath(boothId)} className="poll-back">
          ← {text.back}
        </Link>
        <h1>
          <Words text={poll.title} />
        </h1>
        <RoundChoice
          polls={list.data.polls}
          poll={poll}
          round={round}
          onRound={(next) => setChosen({ pollId, round: next })}
        />
        <Link href={pollPath(boothId, pollId)} className="desk-button desk-quiet">
          {text.edit}
        </Link>
      </header>
      <RoundView key={`${pollId} ${round}`} poll={poll} round={round} now={now} />
    </div>
  );
}
