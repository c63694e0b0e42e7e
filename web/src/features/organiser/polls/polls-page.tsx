import { useState } from 'react';
import { Link } from 'wouter';
import { useBooth } from '../../../api/live/use-booth.ts';
import type { Poll } from '../../../api/types.ts';
import { useNow } from '../../../browser/use-now.ts';
import { usePageTitle } from '../../../i18n/use-page-title.ts';
import { NEW_POLL } from './definition/name-options.ts';
import { DeleteDialog } from './list/delete-dialog.tsx';
import { groupPolls } from './list/group-polls.ts';
import { PollCard } from './list/poll-card.tsx';
import { ResetDialog } from './list/reset-dialog.tsx';
import { useFocusKept } from './list/use-focus-kept.ts';
import { type PollActions, usePollActions } from './list/use-poll-actions.ts';
import { usePolls } from './live/use-polls.ts';
import { pollPath } from './paths.ts';
import { PollsState } from './polls-state.tsx';
import { usePollsText } from './texts/use-polls-text.ts';
import { ToastBar } from './toast/toast-bar.tsx';
import { useToast } from './toast/use-toast.ts';
import './list/poll-list.css';
import './polls.css';

/** The booth's polls: how each stands, live, and the next steps. */
export default function PollsPage({ boothId }: { boothId: string }) {
  const text = usePollsText();
  usePageTitle(text.title);
  const list = usePolls(boothId);
  const booth = useBooth(boothId);
  const now = useNow(true);
  const toast = useToast();
  const keepFocus = useFocusKept('new-poll');
  const steps = usePollActions(boothId, toast);
  const actions: PollActions = {
    ...steps,
    move(poll, step) {
      keepFocus(poll.pollId);
      steps.move(poll, step);
    },
    reset(poll) {
      keepFocus(poll.pollId);
      return steps.reset(poll);
    },
    remove(poll) {
      keepFocus(poll.pollId);
      return steps.remove(poll);
    },
  };
  const [asked, setAsked] = useState<{ what: 'RESET' | 'DELETE'; pollId: string } | null>(null);
  if (!list.data) return <PollsState title={text.title} boothId={boothId} failed={list.failed} />;
  const { polls } = list.data;
  const poll = polls.find(({ pollId }) => pollId === asked?.pollId);
  const ask =
    (what: 'RESET' | 'DELETE') =>
    ({ pollId }: Poll) =>
      setAsked({ what, pollId });

  return (
    <div className="polls-page">
      <header className="polls-head">
        <h1>{text.title}</h1>
        <Link id="new-poll" href={pollPath(boothId, NEW_POLL)} className="desk-button">
          + {text.newPoll}
        </Link>
      </header>
      <p role="status" className={list.stale ? 'form-notice' : 'visually-hidden'}>
        {list.stale ? text.stale : ''}
      </p>
      {polls.length === 0 ? (
        <div className="polls-none">
          <h2>{text.none}</h2>
          <p>{text.noneBody}</p>
        </div>
      ) : null}
      <div className="poll-groups">
        {groupPolls(polls, now).map((group) => (
          <section key={group.name} className="poll-group" aria-labelledby={`polls-${group.name}`}>
            <h2 id={`polls-${group.name}`}>
              {text.groups[group.name]} <b>{group.polls.length}</b>
            </h2>
            <ul className="poll-list">
              {group.polls.map((one) => (
                <PollCard
                  key={one.pollId}
                  poll={one}
                  onScreen={booth.data?.screen.pollId === one.pollId}
                  now={now}
                  actions={actions}
                  onReset={ask('RESET')}
                  onDelete={ask('DELETE')}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {asked?.what === 'RESET' && poll ? (
        <ResetDialog poll={poll} onReset={actions.reset} onClose={() => setAsked(null)} />
      ) : null}
      {asked?.what === 'DELETE' && poll ? (
        <DeleteDialog poll={poll} onDelete={actions.remove} onClose={() => setAsked(null)} />
      ) : null}
      <ToastBar toast={toast} />
    </div>
  );
}
