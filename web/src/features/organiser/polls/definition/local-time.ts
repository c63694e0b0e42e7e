const two = (n: number) => String(n).padStart(2, '0');

/**
 * A time as a `datetime-local` field holds it, in the browser's zone: `2026-05-04T18:30`, with seconds only where
 * there are some. '' for none.
 */
export function toLocalTime(iso: string | null): string {
  const time = new Date(iso ?? Number.NaN);
  if (Number.isNaN(time.getTime())) return '';
  const date = `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  const clock = `${two(time.getHours())}:${two(time.getMinutes())}`;
  const seconds = time.getSeconds() === 0 ? '' : `:${two(time.getSeconds())}`;
  return `${date}T${clock}${seconds}`;
}

/** The moment a `datetime-local` field names, ISO 8601 in UTC; null for none, or for what is no time. */
export function toIsoTime(local: string): string | null {
  // Without a zone at its end, a date with a time is read in the browser's own zone (ECMA-262, Date Time String Format).
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/.test(local)) return null;
  const time = new Date(local);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

/** The browser's zone at that time as people read it, `Asia/Tokyo (GMT+9)`. */
export function nameZone(at: Date, language: string): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const parts = new Intl.DateTimeFormat(language, { timeZoneName: 'shortOffset' }).formatToParts(at);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return offset === '' || offset === timeZone ? timeZone : `${timeZone} (${offset})`;
}
