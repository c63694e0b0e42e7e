import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { useBooth } from '../../../api/live/use-booth.ts';
import type { Booth, Poll } from '../../../api/types.ts';
import { useNow } from '../../../browser/use-now.ts';
import { useLeaveGuard } from '../../../components/form/use-leave-guard.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { usePageTitle } from '../../../i18n/use-page-title.ts';
import { emptyForm } from './definition/form-state.ts';
import { NEW_POLL, namePoll } from './definition/name-options.ts';
import { copyForm } from './definition/to-form.ts';
import { LeaveDialog } from './form/leave-dialog.tsx';
import { PollForm } from './form/poll-form.tsx';
import { PollHead } from './form/poll-head.tsx';
import { saveId } from './form/save-bar.tsx';
import { usePollForm } from './form/use-poll-form.ts';
import { Workbench } from './form/workbench.tsx';
import { usePolls } from './live/use-polls.ts';
import { pollPath } from './paths.ts';
import { PollsState } from './polls-state.tsx';
import { previewPoll } from './preview/preview-poll.ts';
import { usePollsText } from './texts/use-polls-text.ts';
import './list/poll-list.css';
import './polls.css';

/** Tells a poll's page that it takes over from the page of the new one. */
const justSaved = { justSaved: true };

interface EditorProps {
  booth: Booth;
  polls: readonly Poll[];
  /** null for a new one. */
  poll: Poll | null;
  /** The poll that a new one is a copy of. */
  model: Poll | null;
}

function PollEditor({ booth, polls, poll, model }: EditorProps) {
  const text = usePollsText();
  const now = useNow(true);
  const [, navigate] = useLocation();
  const { boothId } = booth;
  const kept = poll?.pollId ?? (model ? `${NEW_POLL}-${model.pollId}` : NEW_POLL);
  const [start] = useState(() => (model ? copyForm(model) : emptyForm));
  const state = usePollForm(boothId, poll, start, kept);
  const guard = useLeaveGuard(state.isDirty);
  const pollId = poll?.pollId ?? namePoll(state.form.title, new Set(polls.map((one) => one.pollId)));
  const shown = previewPoll(state.form, { title: text.form.titleless, option: text.form.nameless });

  const came = useHistoryState<Partial<typeof justSaved> | null>();
  // A new poll that was saved has another address: whoever pressed Save stays at it.
  useEffect(() => {
    if (came?.justSaved) document.getElementById(saveId)?.focus();
  }, [came]);

  return (
    <>
      <PollHead booth={booth} poll={poll} pollId={pollId} now={now} />
      <Workbench booth={booth} shown={shown} now={now}>
        <PollForm
          poll={poll}
          state={state}
          now={now}
          pollId={pollId}
          onSaved={(saved) => {
            if (poll === null) navigate(pollPath(boothId, saved.pollId), { replace: true, state: justSaved });
          }}
        />
      </Workbench>
      <LeaveDialog
        isAsked={guard.wanted !== null}
        onStay={guard.stay}
        onLeave={() => {
          const { wanted } = guard;
          state.discard();
          guard.stay();
          if (wanted !== null) navigate(wanted);
        }}
      />
    </>
  );
}

/** A poll's page at the desk: its form with previews. `new` writes a new one, `?copy=` from an old one. */
export default function PollPage({ boothId, pollId }: { boothId: string; pollId: string }) {
  const list = usePolls(boothId);
  const booth = useBooth(boothId);
  const copied = new URLSearchParams(useSearch()).get('copy');
  const language = useLanguage();
  const text = usePollsText();
  const isNew = pollId === NEW_POLL;
  const find = (id: string | null) => list.data?.polls.find((one) => one.pollId === id) ?? null;
  const poll = isNew ? null : find(pollId);
  const title = poll ? pickText(poll.title, language) || poll.pollId : text.newTitle;
  usePageTitle(title);
  if (!list.data || !booth.data) return <PollsState title={title} boothId={boothId} failed={list.failed} />;
  if (!isNew && poll === null) return <PollsState title={text.gone} boothId={boothId} isGone failed={false} />;
  return (
    <PollEditor
      key={`${pollId} ${copied ?? ''}`}
      booth={booth.data}
      polls={list.data.polls}
      poll={poll}
      model={find(copied)}
    />
  );
}
