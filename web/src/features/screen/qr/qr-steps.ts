import type { RotatingCode } from '../../../api/commands/issue-code.ts';
import type { Life } from '../codes/life-bar.tsx';
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
  /** How long it is good for; absent where that is for ever. */
  life?: Life;
  /** How many drinks it still gives; absent where it gives none. */
  uses?: number;
}

/** What a scan is for: to vote, to order a coffee, or just to have the booth's page open. */
export type Purpose = 'VOTE' | 'COFFEE' | 'JOIN';

const invitations = { VOTE: 'scanToVote', COFFEE: 'scanForCoffee', JOIN: 'scanToJoin' } as const;

/** The address of the ballot of the poll on the screen: the booth's page, or the poll's own where the booth shows another. */
export function ballotUrl(publicUrl: string, booth: Booth, pollId: string | null): string {
  const page = `${publicUrl.replace(/\/+$/, '')}/b/${encodeURIComponent(booth.boothId)}`;
  const isBooths = pollId === null || pollId === booth.screen.pollId;
  return isBooths ? page : `${page}/polls/${encodeURIComponent(pollId)}`;
}

/** The address of the bar, where a drink is chosen. */
export function orderUrl(publicUrl: string, booth: Booth): string {
  return `${ballotUrl(publicUrl, booth, null)}/order`;
}

/** What a phone without a camera types: the address, and the code where there is one, in two halves. */
function noteOf(url: string, code: RotatingCode | null): QrStep['note'] {
  const address = url.replace(/^https?:\/\//, '');
  if (code === null) return () => address;
  const half = Math.ceil(code.code.length / 2);
  return (texts) => `${address} · ${texts.codeIs(`${code.code.slice(0, half)} ${code.code.slice(half)}`)}`;
}

/**
 * The codes to scan, in their order: the Wi-Fi first where the booth has one, then the page that the scan is for.
 * @param code the booth's rotating code, which that page's address then carries
 */
export function qrSteps(
  booth: Booth,
  publicUrl: string,
  pollId: string | null,
  purpose: Purpose,
  code: RotatingCode | null = null,
): QrStep[] {
  const url = purpose === 'COFFEE' ? orderUrl(publicUrl, booth) : ballotUrl(publicUrl, booth, pollId);
  const { wifi } = booth;
  const ballot: QrStep = {
    kind: 'VOTE',
    step: wifi ? 2 : null,
    text: code === null ? url : `${url}?code=${encodeURIComponent(code.code)}`,
    say: (texts) => texts[invitations[purpose]],
    note: noteOf(url, code),
    ...(code !== null && { life: { from: code.validFrom, until: code.validUntil } }),
    ...(code !== null && booth.screen.view !== 'POLL' && { uses: code.remaining }),
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
