import { parseFields, parseString } from '../parse.ts';
import { sendCommand } from './send-command.ts';

/** A visitor at a booth. */
export interface Visit {
  visitorId: string;
  /** An emoji: how the screen names this visitor. */
  mark: string;
  /** ISO 8601. */
  expiresAt: string;
}

export function parseVisit(value: unknown): Visit {
  const visit = parseFields(value, 'visit');
  return {
    visitorId: parseString(visit.visitorId, 'visit.visitorId'),
    mark: parseString(visit.mark, 'visit.mark'),
    expiresAt: parseString(visit.expiresAt, 'visit.expiresAt'),
  };
}

/** Makes the ticket known at the booth, or prolongs it. Refused with CodeNeeded or CodeExpired where codes are asked. */
export async function checkIn(boothId: string, ticket: string, code: string | null): Promise<Visit> {
  const path = `/booths/${encodeURIComponent(boothId)}/visits`;
  return parseVisit(await sendCommand({ method: 'POST', path, ticket, body: code === null ? {} : { code } }));
}
