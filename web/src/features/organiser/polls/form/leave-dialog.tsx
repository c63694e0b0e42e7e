import { AskFirst } from '../../../../components/ask-first/ask-first.tsx';
import { usePollsText } from '../texts/use-polls-text.ts';

/** Asks whoever leaves with unsaved changes. */
export function LeaveDialog({
  isAsked,
  onStay,
  onLeave,
}: {
  isAsked: boolean;
  onStay: () => void;
  onLeave: () => void;
}) {
  const text = usePollsText();
  return (
    <AskFirst
      isAsked={isAsked}
      title={text.form.leaveTitle}
      confirm={text.form.leaveConfirm}
      cancel={text.form.stay}
      onConfirm={onLeave}
      onCancel={onStay}
    >
      <p>{text.form.leave}</p>
    </AskFirst>
  );
}
