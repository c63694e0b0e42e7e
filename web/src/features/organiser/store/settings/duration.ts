/** A length of time as two fields say it: `minutes:seconds`, either of them as typed, maybe empty. */
export function toDuration(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${seconds % 60}`;
}

export function splitDuration(text: string): { minutes: string; seconds: string } {
  const [minutes = '', seconds = ''] = text.split(':');
  return { minutes, seconds };
}

/** In seconds; null for what is no time. An empty field counts as nought, two as none. */
export function fromDuration(text: string): number | null {
  const { minutes, seconds } = splitDuration(text);
  if (minutes.trim() === '' && seconds.trim() === '') return null;
  const total = toWhole(minutes.trim() || '0');
  const rest = toWhole(seconds.trim() || '0');
  return total === null || rest === null ? null : total * 60 + rest;
}

/** A whole number from nought on; null for anything else. Full-width digits count. */
export function toWhole(text: string): number | null {
  const plain = text.normalize('NFKC').trim();
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}
