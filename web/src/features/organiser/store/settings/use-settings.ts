import type { Followed } from '../../../../api/live/source.ts';
import { refreshFollowed, useFollowed } from '../../../../api/live/use-followed.ts';
import { staffQuery } from '../../../../staff/staff-query.ts';
import { parseSettingsText, type StoreSettings } from './settings.ts';

/** The settings have no version of their own: what was asked for later is the later. */
export interface KnownSettings {
  readonly settings: StoreSettings;
  readonly serial: number;
}

let asked = 0;
/** The number of the next question, or of an answer that has just come. */
export function nextSerial(): number {
  asked += 1;
  return asked;
}

/** The settings now; null where there is no such booth. */
export async function readSettings(boothId: string): Promise<StoreSettings | null> {
  const document = 'query StoreSettings($boothId: ID!) { storeSettings(boothId: $boothId) }';
  return parseSettingsText((await staffQuery(document, { boothId })).storeSettings);
}

const settingsKey = (boothId: string) => `desk-store/${boothId}`;

/** How the bar is run, kept up to date while somebody looks. */
export function useSettings(boothId: string): Followed<KnownSettings> {
  return useFollowed<KnownSettings>(
    settingsKey(boothId),
    () => ({
      async read() {
        const serial = nextSerial();
        const settings = await readSettings(boothId);
        return settings === null ? null : { settings, serial };
      },
      listen: () => Promise.reject(new Error('Nobody announces the settings.')),
      parse: () => null,
      compareAge: (a, b) => a.serial - b.serial,
    }),
    'poll',
  );
}

export function refreshSettings(boothId: string): void {
  refreshFollowed(settingsKey(boothId));
}
