import { util } from '@aws-appsync/utils';

const LANES = '0123456789abcdef';

/** Where the next page of votes begins; as text `{round}.{lane}.{token}`. */
export interface VoteCursor {
  round: number;
  lane: string;
  /** DynamoDB's place within the lane; none at its beginning. */
  token: string | null;
}

/** The first page of a round. */
export function firstPage(round: number): VoteCursor {
  return { round, lane: '0', token: null };
}

/** The page that a cursor names, or null for a text that is none. */
export function readCursor(after: string): VoteCursor | null {
  if (!util.matches('^[0-9]{1,9}[.][0-9a-f][.][!-~]*$', after)) return null;
  const parts = after.split('.');
  return { round: parseInt(parts[0] ?? '', 10), lane: parts[1] ?? '', token: parts.slice(2).join('.') || null };
}

/** The cursor behind a page: further down its lane, at the next lane, or null behind the last. */
export function nextCursor({ round, lane }: VoteCursor, token: string | null): string | null {
  if (token) return `${round}.${lane}.${token}`;
  const next = LANES.charAt(LANES.indexOf(lane) + 1);
  return next ? `${round}.${next}.` : null;
}
