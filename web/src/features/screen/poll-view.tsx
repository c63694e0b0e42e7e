import { useCallback, useEffect, useState } from 'react';
import { usePoll } from '../../api/live/use-poll.ts';
import { useStore } from '../../api/live/use-store.ts';
import { useTally } from '../../api/live/use-tally.ts';
import { BarNote } from './bar/bar-note.tsx';
import { PollChart } from './chart/poll-chart.tsx';
import { ResultTable } from './chart/result-table.tsx';
import type { CodeState } from './codes/follow-code.ts';
import { isOver, phaseOf } from './figures/poll-phase.ts';
import { votesPerMinute } from './figures/votes-per-minute.ts';
import { FiguresFooter } from './frame/figures-footer.tsx';
import { StaleNotice } from './frame/live-status.tsx';
import { ScreenHeader } from './frame/screen-header.tsx';
import { SideNote } from './frame/side-note.tsx';
import { useAnnouncement } from './hooks/use-announcement.ts';
import { useNow } from './hooks/use-now.ts';
import { useStory } from './hooks/use-story.ts';
import type { Booth } from './model.ts';
import { ScanCards } from './qr/scan-cards.tsx';
import { Invitation } from './states/invitation.tsx';
import { SecretCup } from './states/secret-cup.tsx';
import { summarise } from './states/summarise.ts';
import { Waiting } from './states/waiting.tsx';
import { sayText, useLanguages } from './texts/screen-language.ts';

interface PollViewProps {
  booth: Booth;
  pollId: string | null;
  publicUrl: string;
  showsTable: boolean;
  boothStale: boolean;
  code: CodeState;
  /** Hears when a reveal begins and when it is over. */
  onRevealing: (revealing: boolean) => void;
}

/** The screen of one poll, whatever state it is in; without one, the wait for the next. */
export function PollView({ booth, pollId, publicUrl, showsTable, boothStale, code, onRevealing }: PollViewProps) {
  const followed = usePoll(booth.boothId, pollId);
  const followedTally = useTally(booth.boothId, pollId);
  const languages = useLanguages();
  const screenNow = useNow(1_000);
  const story = useStory(followedTally.data);
  const [settled, setSettled] = useState(0);
  const reveals = story.reveals;
  const onRevealed = useCallback(() => setSettled(reveals), [reveals]);

  const poll = followed.data ?? null;
  const now = screenNow + story.aheadMs;
  const phase = phaseOf(poll, story.tally, now);
  const tally = poll !== null && story.tally !== null && story.tally.round >= poll.round ? story.tally : null;
  // Until the first tally is here nothing is shown of it: an invitation that vanishes would be untrue.
  const isKnown = poll === null || story.tally !== null || followedTally.data === null;
  const counts = tally?.options ?? null;
  const revealing = reveals > settled;
  const stale = boothStale || followed.stale || followedTally.stale;
  const announcement = useAnnouncement(revealing ? '' : summarise(poll, tally, languages));
  const votes = poll !== null && phase !== 'WAITING' && !isOver(poll, now);
  const isSplit = booth.screen.view === 'SPLIT';
  const barOpen = useStore(isSplit ? booth.boothId : null).data?.open ?? false;
  const purpose = votes ? 'VOTE' : barOpen ? 'COFFEE' : 'JOIN';

  useEffect(() => {
    onRevealing(revealing);
    return () => onRevealing(false);
  }, [revealing, onRevealing]);

  const title = sayText(poll?.title ?? booth.name, languages)[0]?.text ?? booth.boothId;
  useEffect(() => {
    document.title = `${title} · Boothpresso`;
  }, [title]);

  const look = [
    'layout',
    `phase-${phase.toLowerCase()}`,
    stale && 'is-stale',
    booth.wifi && 'with-wifi',
    isSplit && 'split',
  ];

  const stage = () => {
    if (poll === null) return followed.data === undefined && pollId !== null ? null : <Waiting />;
    if (phase === 'WAITING') return <Waiting />;
    if (!isKnown) return null;
    if (phase === 'SECRET')
      return <SecretCup poll={poll} ballots={tally?.ballots ?? 0} marks={story.marks} now={now} />;
    if (phase === 'INVITING' || counts === null) return <Invitation poll={poll} />;
    return (
      <PollChart
        key={`${tally?.round}-${reveals}`}
        poll={poll}
        counts={counts}
        marks={story.marks}
        reveals={reveals > 0}
        onRevealed={onRevealed}
        final={phase === 'FINAL'}
      />
    );
  };

  return (
    <div className={look.filter(Boolean).join(' ')}>
      <ScreenHeader booth={booth} poll={phase === 'WAITING' ? null : poll} now={now} />
      <main className="stage">
        {!(showsTable && phase !== 'WAITING') && stage()}
        {poll !== null && phase !== 'WAITING' && <ResultTable poll={poll} tally={tally} visible={showsTable} />}
        <p className="visually-hidden" aria-live="polite">
          {announcement}
        </p>
      </main>
      <aside>
        <ScanCards booth={booth} pollId={pollId} publicUrl={publicUrl} purpose={purpose} code={code} />
        {isSplit && <BarNote booth={booth} code={code} />}
        {!isSplit && poll !== null && isKnown && !booth.wifi && !revealing && (
          <SideNote phase={phase} poll={poll} counts={counts} ballots={tally?.ballots ?? 0} marks={story.marks} />
        )}
      </aside>
      <FiguresFooter
        stale={stale}
        figures={
          phase === 'WAITING'
            ? null
            : {
                ballots: tally?.ballots ?? 0,
                perMinute: votesPerMinute(story.samples, now),
                lagMs: tally === null || tally.ballots === 0 ? null : story.lagMs,
              }
        }
      />
      {stale && <StaleNotice receivedAt={followedTally.receivedAt ?? followed.receivedAt} now={screenNow} />}
    </div>
  );
}
