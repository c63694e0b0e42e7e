import { parseBoolean, parseFields, parseString } from '../parse.ts';
import { sendCommand } from './send-command.ts';

/** Where a screen stands with the booth. */
export interface Registration {
  /** What the organiser types to let this screen show codes. */
  pairingCode: string;
  /** Until when the pairing code is good, ISO 8601. */
  expiresAt: string;
  paired: boolean;
}

export function parseRegistration(value: unknown): Registration {
  const screen = parseFields(value, 'screen');
  return {
    pairingCode: parseString(screen.pairingCode, 'screen.pairingCode'),
    expiresAt: parseString(screen.expiresAt, 'screen.expiresAt'),
    paired: screen.paired === undefined ? false : parseBoolean(screen.paired, 'screen.paired'),
  };
}

/** Makes the screen's ticket known at the booth; a known one keeps its pairing code while that is good. */
export async function registerScreen(boothId: string, ticket: string): Promise<Registration> {
  const path = `/booths/${encodeURIComponent(boothId)}/screens`;
  return parseRegistration(await sendCommand({ method: 'POST', path, ticket, body: {} }));
}
