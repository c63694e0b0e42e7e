import type { Booth } from '../model.ts';
import type { ScreenTexts } from '../texts/en.ts';
import { wifiString } from './wifi-string.ts';

/** One code to scan. `step` is null where it is the only one; `note` is what to type where no camera helps. */
export interface QrStep {
  kind: 'WIFI' | 'VOTE';
  step: number | null;
  text: string;
  say: (texts: ScreenTexts) => string;
  note: (texts: ScreenTexts) => string;
}

/** The address of the ballot of the poll on the screen: the booth's page, or the poll's own where the booth shows another. */
export function ballotUrl(publicUrl: string, booth: Booth, pollId: string | null): string {
  const page = `${publicUrl.replace(/\/+$/, '')}/b/${encodeURIComponent(booth.boothId)}`;
  const isBooths = pollId === null || pollId === booth.screen.pollId;
  return isBooths ? page : `${page}/polls/${encodeURIComponent(pollId)}`;
}

/** The codes to scan, in their order: the Wi-Fi first where the booth has one, then the ballot. */
export function qrSteps(booth: Booth, publicUrl: string, pollId: string | null, votes: boolean): QrStep[] {
  const url = ballotUrl(publicUrl, booth, pollId);
  const { wifi } = booth;
  const ballot: QrStep = {
    kind: 'VOTE',
    step: wifi ? 2 : null,
    text: url,
    say: (texts) => (votes ? texts.scanToVote : texts.scanToJoin),
    note: () => url.replace(/^https?:\/\//, ''),
  };
  if (!wifi) return [ballot];
  const join: QrStep = {
    kind: 'WIFI',
    step: 1,
    text: wifiString(wifi),
    say: (texts) => texts.joinWifi,
    note: (texts) => texts.network(wifi.ssid),
  };
  return [join, ballot];
}
