/**
 * Milliseconds since 1970 of an ISO 8601 time in UTC, `2026-11-22T09:30:00.000Z` (milliseconds may be missing).
 * Counted by hand (days from the civil calendar, with years that begin in March so that a leap day ends one),
 * because the tally resolver runs where there is no `Date`.
 */
export function isoToMillis(iso: string): number {
  const year = parseInt(iso.slice(0, 4), 10);
  const month = parseInt(iso.slice(5, 7), 10);
  const day = parseInt(iso.slice(8, 10), 10);
  const hours = parseInt(iso.slice(11, 13), 10);
  const minutes = parseInt(iso.slice(14, 16), 10);
  const seconds = parseInt(iso.slice(17, 19), 10);
  const millis = iso.charAt(19) === '.' ? parseInt(iso.slice(20, 23), 10) : 0;
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const daysBeforeMonth = Math.floor((153 * marchMonth + 2) / 5);
  // 719468 days lie between 1 March of year 0 and 1 January 1970.
  const days = marchYear * 365 + leapDays + daysBeforeMonth + day - 1 - 719468;
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + millis;
}
