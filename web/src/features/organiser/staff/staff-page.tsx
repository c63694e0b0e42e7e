import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePageTitle } from '../../../i18n/use-page-title.ts';
import { useSession } from '../../../staff/use-session.ts';
import { ToastBar } from '../polls/toast/toast-bar.tsx';
import { useToast } from '../polls/toast/use-toast.ts';
import { AddMember } from './add-member.tsx';
import type { Welcome } from './member.ts';
import { MemberRow } from './member-row.tsx';
import { RemoveQuestion } from './remove-question.tsx';
import { useStaffText } from './texts/use-staff-text.ts';
import { useMemberActions } from './use-member-actions.ts';
import { useMembers } from './use-members.ts';
import { WelcomeCard } from './welcome-card.tsx';
import '../booth/form/desk-form.css';
import './staff.css';

/** Who works at the booth, and how somebody new gets in. */
export default function StaffPage({ boothId }: { boothId: string }) {
  const text = useStaffText();
  const session = useSession();
  const list = useMembers(boothId);
  const toast = useToast();
  const [welcome, setWelcome] = useState<Welcome | null>(null);
  const [leaving, setLeaving] = useState<string | null>(null);
  const actions = useMemberActions(boothId, toast, setWelcome);
  const me = session.kind === 'SIGNED_IN' ? session.username.toLowerCase() : null;
  const members = list.data?.items ?? [];
  const title = useRef<HTMLHeadingElement>(null);
  usePageTitle(text.title);

  async function remove(username: string): Promise<void> {
    const isGone = await actions.remove(username);
    // While the question is open nothing behind it takes the focus.
    flushSync(() => setLeaving(null));
    // The button that had it goes with its row.
    if (isGone) title.current?.focus();
  }

  return (
    <div className="desk-page">
      <h1 ref={title} tabIndex={-1}>
        {text.title}
      </h1>
      {welcome ? <WelcomeCard boothId={boothId} welcome={welcome} onDone={() => setWelcome(null)} /> : null}
      <section className="desk-card no-print" aria-label={text.title}>
        {list.data ? (
          <ul className="members">
            {members.map((member) => (
              <MemberRow
                key={member.username}
                member={member}
                isMe={member.username === me}
                isBusy={actions.busy !== null}
                onRole={(role) => actions.change(member.username, role)}
                onNewPassword={() => actions.give(member.username, member.role)}
                onRemove={() => setLeaving(member.username)}
              />
            ))}
          </ul>
        ) : (
          <p role="status">{list.failed ? text.unreachable : text.loading}</p>
        )}
      </section>
      <AddMember members={members} isBusy={actions.busy !== null} onAdd={actions.give} />
      <RemoveQuestion
        username={leaving}
        isBusy={actions.busy !== null}
        onCancel={() => setLeaving(null)}
        onConfirm={(username) => void remove(username)}
      />
      <ToastBar toast={toast} />
    </div>
  );
}
