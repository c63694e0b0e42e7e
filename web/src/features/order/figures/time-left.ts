/** Time that runs out. */
export interface TimeLeft {
  /** Whole seconds, 0 once it is over. */
  seconds: number;
  /** Of the whole time, from 1 to 0. */
  share: number;
}

/** @param now the server's time, milliseconds since 1970 */
export function timeLeft(from: string, until: string, now: number): TimeLeft {
  const end = Date.parse(until);
  const whole = Math.max(1, end - Date.parse(from));
  const left = Math.max(0, end - now);
  return { seconds: Math.ceil(left / 1000), share: Math.min(1, left / whole) };
}

/** `4:05`. */
export function clockTime(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
