import { useState } from 'react';
import type { Poll } from '../../../../api/types.ts';
import { AskFirst } from '../../../../components/ask-first/ask-first.tsx';
import { usePollsText } from '../texts/use-polls-text.ts';
import { useBallots } from './ballot-count.tsx';

interface Props {
  poll: Poll;
  onReset: (poll: Poll) => Promise<boolean>;
  onClose: () => void;
}

/** Says what a new round means before it begins. */
export function ResetDialog({ poll, onReset, onClose }: Props) {
  const text = usePollsText();
  const ballots = useBallots(poll);
  const [asked] = useState(poll);
  const [isBusy, setBusy] = useState(false);
  const { round } = asked;
  const hasTimes = asked.opensAt !== null || asked.closesAt !== null;

  async function reset(): Promise<void> {
    setBusy(true);
    // The round that was asked about ends; if it has ended meanwhile, the server says so.
    await onReset(asked);
    onClose();
  }

  return (
    <AskFirst
      isAsked
      title={text.confirmReset.title(round + 1)}
      confirm={text.confirmReset.confirm(round + 1)}
      cancel={text.cancel}
      isBusy={isBusy}
      onConfirm={() => void reset()}
      onCancel={onClose}
    >
      <p>{ballots === null ? text.confirmReset.endsUnknown(round) : text.confirmReset.ends(round, ballots)}</p>
      <p>{text.confirmReset.begins(round + 1)}</p>
      {hasTimes ? <p>{text.confirmReset.times}</p> : null}
      <p>
        <b>{text.confirmReset.noWayBack}</b>
      </p>
    </AskFirst>
  );
}
