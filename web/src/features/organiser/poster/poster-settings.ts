import type { Languages } from '../../screen/texts/screen-language.ts';

export const papers = ['A4', 'A3'] as const;
export type Paper = (typeof papers)[number];

export const headlines = ['BOOTH', 'POLL'] as const;
export type Headline = (typeof headlines)[number];

/** What an organiser chooses about a poster. */
export interface PosterSettings {
  readonly paper: Paper;
  /** The big one first. */
  readonly languages: Languages;
  readonly headline: Headline;
  readonly withWifi: boolean;
  readonly saveInk: boolean;
}

export const languageChoices: readonly Languages[] = [['en', 'ja'], ['ja', 'en'], ['en'], ['ja']];

/** The paper's size in mm, upright. ISO 216. */
export const paperSize: Record<Paper, { width: number; height: number }> = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
};

/** Where the poster's code leads: the booth's page. */
export function boothAddress(publicUrl: string, boothId: string): string {
  return `${publicUrl.replace(/\/+$/, '')}/b/${encodeURIComponent(boothId)}`;
}

/** Whether that address means the machine it is opened on, so that no phone gets anywhere with it. */
export function isLocalAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname } = new URL(address);
  return (
    hostname === 'localhost' ||
    hostname.endsWith('.localhost') ||
    hostname === '[::1]' ||
    /^127(\.\d+){3}$/.test(hostname)
  );
}
