import { useState } from 'react';
import type { Poll } from '../../../../api/types.ts';
import { AskFirst } from '../../../../components/ask-first/ask-first.tsx';
import { useLanguage } from '../../../../i18n/language.ts';
import { pickText } from '../../../../i18n/pick-text.ts';
import { usePollsText } from '../texts/use-polls-text.ts';

interface Props {
  poll: Poll;
  onDelete: (poll: Poll) => Promise<boolean>;
  onClose: () => void;
}

/** Asks before a draft goes. */
export function DeleteDialog({ poll, onDelete, onClose }: Props) {
  const text = usePollsText();
  const title = pickText(poll.title, useLanguage()) || poll.pollId;
  const [isBusy, setBusy] = useState(false);

  async function remove(): Promise<void> {
    setBusy(true);
    await onDelete(poll);
    onClose();
  }

  return (
    <AskFirst
      isAsked
      title={text.confirmDelete.title}
      confirm={text.confirmDelete.confirm}
      cancel={text.cancel}
      isBusy={isBusy}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      <p>{text.confirmDelete.body(title)}</p>
    </AskFirst>
  );
}
