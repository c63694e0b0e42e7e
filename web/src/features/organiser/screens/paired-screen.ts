import { parseFields, parseString } from '../../../api/parse.ts';

/** A screen that may show codes. */
export interface PairedScreen {
  /** Its id from then on. */
  readonly pairingCode: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly pairedAt: string;
}

/** In characters. */
export const LONGEST_NAME = 60;

export function parsePairedScreen(value: unknown, what = 'screen'): PairedScreen {
  const screen = parseFields(value, what);
  return {
    pairingCode: parseString(screen.pairingCode, `${what}.pairingCode`),
    name: parseString(screen.name, `${what}.name`),
    pairedAt: parseString(screen.pairedAt, `${what}.pairedAt`),
  };
}

/** The first of `Screen 1`, `Screen 2`… that no screen is called yet. */
export function suggestName(screens: readonly PairedScreen[], nameOf: (number: number) => string): string {
  const taken = new Set(screens.map(({ name }) => name.trim()));
  let number = 1;
  while (taken.has(nameOf(number))) number += 1;
  return nameOf(number);
}
