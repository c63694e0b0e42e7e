/** A moment as the desk says it, in the laptop's zone: `4 May, 18:30`; the year only where it is another. */
export function sayTime(iso: string | number, language: string, now: number): string {
  const at = new Date(iso);
  const isThisYear = at.getFullYear() === new Date(now).getFullYear();
  return at.toLocaleString(language === 'en' ? 'en-GB' : language, {
    ...(!isThisYear && { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
