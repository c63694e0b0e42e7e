import { AskFirst } from '../../../components/ask-first/ask-first.tsx';
import { useStaffText } from './texts/use-staff-text.ts';

interface Props {
  /** null asks nothing. */
  username: string | null;
  isBusy: boolean;
  onConfirm: (username: string) => void;
  onCancel: () => void;
}

/** Asks before somebody is taken off the staff. */
export function RemoveQuestion({ username, isBusy, onConfirm, onCancel }: Props) {
  const text = useStaffText();
  return (
    <AskFirst
      isAsked={username !== null}
      title={text.removeTitle(username ?? '')}
      confirm={text.removeConfirm}
      cancel={text.cancel}
      isBusy={isBusy}
      onConfirm={() => username !== null && onConfirm(username)}
      onCancel={onCancel}
    >
      <p>{text.removeBody}</p>
    </AskFirst>
  );
}
