import { useState } from 'react';
import { boothKey } from '../../../api/live/use-booth.ts';
import { refreshFollowed } from '../../../api/live/use-followed.ts';
import type { ScreenView } from '../../../api/types.ts';
import { showView } from '../booth/commands/show-view.ts';
import { sayFailure } from '../booth/failure/say-failure.ts';
import { useFailureText } from '../booth/failure/texts/use-failure-text.ts';
import { useBoothText } from '../booth/texts/use-booth-text.ts';
import type { Toast } from '../polls/toast/use-toast.ts';
import { pairScreen } from './commands/pair-screen.ts';
import { unpairScreen } from './commands/unpair-screen.ts';
import type { PairedScreen } from './paired-screen.ts';
import { useScreensText } from './texts/use-screens-text.ts';
import { refreshScreens } from './use-screens.ts';

/** What an organiser does to the screens, one thing at a time. Each tells how it went; none throws. */
export interface ScreenActions {
  readonly isBusy: boolean;
  /** Answers whether it worked, as the others do. */
  readonly show: (view: ScreenView) => Promise<boolean>;
  readonly rename: (screen: PairedScreen, name: string) => Promise<boolean>;
  readonly unpair: (screen: PairedScreen) => Promise<boolean>;
}

export function useScreenActions(boothId: string, toast: Toast): ScreenActions {
  const text = useScreensText();
  const boothText = useBoothText();
  const failureText = useFailureText();
  const [isBusy, setBusy] = useState(false);

  async function run(command: () => Promise<string>): Promise<boolean> {
    if (isBusy) return false;
    setBusy(true);
    try {
      toast.show({ text: await command() });
      return true;
    } catch (problem) {
      toast.show({ text: sayFailure(problem, failureText), isProblem: true });
      return false;
    } finally {
      setBusy(false);
      refreshScreens(boothId);
      refreshFollowed(boothKey(boothId));
    }
  }

  return {
    isBusy,
    show: (view) =>
      run(async () => {
        await showView(boothId, view);
        return text.changedTo(boothText.views[view]);
      }),
    rename: ({ pairingCode }, name) =>
      run(async () => text.renamed((await pairScreen(boothId, pairingCode, name)).name)),
    unpair: ({ pairingCode, name }) =>
      run(async () => {
        await unpairScreen(boothId, pairingCode);
        return text.unpaired(name);
      }),
  };
}
