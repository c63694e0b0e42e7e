import type { Booth, Poll } from '../../../../api/types.ts';
import { Words } from '../../../../components/words.tsx';
import { BallotForm } from '../../../vote/choice/ballot-form.tsx';
import '../../../vote/frame/frame.css';

const nothing = () => undefined;

/** The ballot as a phone shows it. */
export function PhonePreview({ poll, booth, now }: { poll: Poll; booth: Booth | null; now: number }) {
  return (
    <div className="frame">
      <header className="frame-top">
        <span className="frame-name">{booth ? <Words text={booth.name} /> : 'Boothpresso'}</span>
      </header>
      <BallotForm
        key={`${poll.minChoices} ${poll.maxChoices}`}
        poll={poll}
        seed="preview"
        before={null}
        refused={null}
        now={now}
        onVote={nothing}
        onKeep={nothing}
      />
    </div>
  );
}
