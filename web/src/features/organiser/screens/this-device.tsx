import { useState } from 'react';
import { useLocation } from 'wouter';
import { sayFailure } from '../booth/failure/say-failure.ts';
import { useFailureText } from '../booth/failure/texts/use-failure-text.ts';
import type { Toast } from '../polls/toast/use-toast.ts';
import { pairThisDevice } from './commands/pair-this-device.ts';
import { type PairedScreen, suggestName } from './paired-screen.ts';
import { useScreensText } from './texts/use-screens-text.ts';

interface Props {
  boothId: string;
  screens: readonly PairedScreen[];
  toast: Toast;
}

/** One tap: this browser becomes a paired screen, and shows it. */
export function ThisDevice({ boothId, screens, toast }: Props) {
  const text = useScreensText();
  const failureText = useFailureText();
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);

  async function show(): Promise<void> {
    setBusy(true);
    try {
      await pairThisDevice(boothId, suggestName(screens, text.nameOf));
      navigate(`/b/${encodeURIComponent(boothId)}/screen`);
    } catch (problem) {
      toast.show({ text: sayFailure(problem, failureText), isProblem: true });
      setBusy(false);
    }
  }

  return (
    <section className="desk-card" aria-labelledby="this-device">
      <h2 id="this-device">{text.here}</h2>
      <p className="form-help">{text.hereHelp}</p>
      <button
        type="button"
        className="desk-button desk-alone"
        aria-disabled={isBusy}
        onClick={() => {
          if (!isBusy) void show();
        }}
      >
        {isBusy ? text.hereBusy : text.hereNow}
      </button>
    </section>
  );
}
