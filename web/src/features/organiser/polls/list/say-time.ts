function formatOf(language: string, withYear: boolean): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...(withYear && { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

const isOtherYear = (at: Date, now: number) => at.getFullYear() !== new Date(now).getFullYear();

/** A moment as the desk says it, in the laptop's zone: `4 May, 18:30`; the year only where it is another. */
export function sayTime(iso: string | number, language: string, now: number): string {
  const at = new Date(iso);
  return formatOf(language, isOtherYear(at, now)).format(at);
}

/** From one moment to another, what they share said once: `4 May, 9:30 – 18:30`. */
export function saySpan(from: string, to: string, language: string, now: number): string {
  const [first, last] = [new Date(from), new Date(to)];
  return formatOf(language, isOtherYear(first, now) || isOtherYear(last, now)).formatRange(first, last);
}
