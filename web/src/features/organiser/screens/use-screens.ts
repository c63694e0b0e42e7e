import type { Followed } from '../../../api/live/source.ts';
import { refreshFollowed, useFollowed } from '../../../api/live/use-followed.ts';
import { parseList } from '../../../api/parse.ts';
import { staffQuery } from '../../../staff/staff-query.ts';
import { type Listed, listedSource } from '../booth/live/listed.ts';
import { type PairedScreen, parsePairedScreen } from './paired-screen.ts';

const document = 'query Screens($boothId: ID!) { screens(boothId: $boothId) { pairingCode name pairedAt } }';

/** Oldest first, so that none jumps. */
async function readScreens(boothId: string): Promise<PairedScreen[]> {
  const { screens } = await staffQuery(document, { boothId });
  return parseList(screens, 'screens', parsePairedScreen).sort((a, b) => a.pairedAt.localeCompare(b.pairedAt));
}

const screensKey = (boothId: string) => `desk-screens/${boothId}`;

/** The booth's paired screens, kept up to date while somebody looks. */
export function useScreens(boothId: string): Followed<Listed<PairedScreen>> {
  return useFollowed(screensKey(boothId), () => listedSource(() => readScreens(boothId)), 'poll');
}

/** Asks for the screens now: a command has changed them. */
export function refreshScreens(boothId: string): void {
  refreshFollowed(screensKey(boothId));
}
