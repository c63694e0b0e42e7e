import { parseFields, parseNumber, parseString } from '../parse.ts';
import { sendCommand } from './send-command.ts';

/** The booth's current code, the same on all of its screens. */
export interface RotatingCode {
  code: string;
  /** What the QR code says: the booth's page with the code in it. */
  url: string;
  /** How many orders it still gives; visits are without number. */
  remaining: number;
  /** ISO 8601. */
  validFrom: string;
  validUntil: string;
}

export function parseRotatingCode(value: unknown): RotatingCode {
  const code = parseFields(value, 'code');
  return {
    code: parseString(code.code, 'code.code'),
    url: parseString(code.url, 'code.url'),
    remaining: parseNumber(code.remaining, 'code.remaining'),
    validFrom: parseString(code.validFrom, 'code.validFrom'),
    validUntil: parseString(code.validUntil, 'code.validUntil'),
  };
}

/** The current code, or the next one where its time is over. Refused with NotPaired for a screen nobody let in. */
export async function issueCode(boothId: string, ticket: string): Promise<RotatingCode> {
  const path = `/booths/${encodeURIComponent(boothId)}/code`;
  return parseRotatingCode(await sendCommand({ method: 'POST', path, ticket, body: {} }));
}
