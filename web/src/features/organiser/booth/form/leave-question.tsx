import { useLocation } from 'wouter';
import { AskFirst } from '../../../../components/ask-first/ask-first.tsx';
import { useLeaveGuard } from '../../../../components/form/use-leave-guard.ts';
import { useBoothText } from '../texts/use-booth-text.ts';

/** Holds whoever is about to leave with unsaved changes, and asks. */
export function LeaveQuestion({ isDirty, onDiscard }: { isDirty: boolean; onDiscard: () => void }) {
  const text = useBoothText();
  const [, navigate] = useLocation();
  const { wanted, stay } = useLeaveGuard(isDirty);
  return (
    <AskFirst
      isAsked={wanted !== null}
      title={text.leaveTitle}
      confirm={text.leave}
      cancel={text.stay}
      onCancel={stay}
      onConfirm={() => {
        onDiscard();
        stay();
        if (wanted !== null) navigate(wanted);
      }}
    >
      <p>{text.leaveBody}</p>
    </AskFirst>
  );
}
