import { useStoreText } from './texts/use-store-text.ts';

/** A length of time in seconds, in words: `90 s` as `1 min 30 s`, `7200` as `2 hours`. */
export function useSayDuration(): (seconds: number) => string {
  const text = useStoreText();
  return (seconds) => {
    if (seconds >= 3600 && seconds % 3600 === 0) return text.said.hours(seconds / 3600);
    const parts = [
      ...(seconds >= 60 ? [text.said.minutes(Math.floor(seconds / 60))] : []),
      ...(seconds % 60 > 0 || seconds === 0 ? [text.said.seconds(seconds % 60)] : []),
    ];
    return parts.join(' ');
  };
}
