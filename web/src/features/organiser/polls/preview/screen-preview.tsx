import type { Booth, Poll } from '../../../../api/types.ts';
import { PollChart } from '../../../screen/chart/poll-chart.tsx';
import { ScreenHeader } from '../../../screen/frame/screen-header.tsx';
import { usePublicUrl } from '../../../screen/hooks/use-public-url.ts';
import { QrCard } from '../../../screen/qr/qr-card.tsx';
import { qrSteps } from '../../../screen/qr/qr-steps.ts';
import { SecretCup } from '../../../screen/states/secret-cup.tsx';
import { LanguagesProvider, languagesOf } from '../../../screen/texts/screen-language.ts';
import { sampleCounts } from './preview-poll.ts';
import '../../../screen/screen.css';

const nothing = () => undefined;
const sampleMarks = ['🦊', '🐙', '🦉'].map((mark, key) => ({ key, mark, optionIds: null, fresh: false }));

/** The booth screen with made-up votes: bars, or the cup while results are secret. */
export function ScreenPreview({ poll, booth, now }: { poll: Poll; booth: Booth; now: number }) {
  const languages = languagesOf(booth.screen.languages);
  const publicUrl = usePublicUrl();
  const isSecret = poll.results === 'AFTER_CLOSE' || poll.results === 'ON_REVEAL';
  const counts = sampleCounts(poll);
  const [step] = qrSteps({ ...booth, wifi: null }, publicUrl, null, 'VOTE');
  return (
    <LanguagesProvider value={languages}>
      <div className="screen" lang={languages[0]}>
        <div className="layout">
          <ScreenHeader booth={booth} poll={poll} now={now} />
          <main className="stage">
            {isSecret ? (
              <SecretCup poll={poll} ballots={98} marks={sampleMarks} now={now} />
            ) : (
              <PollChart poll={poll} counts={counts} marks={[]} reveals={false} onRevealed={nothing} final={false} />
            )}
          </main>
          <aside>{step ? <QrCard step={step} /> : null}</aside>
        </div>
      </div>
    </LanguagesProvider>
  );
}
