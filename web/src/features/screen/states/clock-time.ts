/** A time of day, `15:04`, in the screen's own zone; `at` in epoch ms. */
export function clockTime(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** A span as `1:02:03` or `4:05`, never below zero. */
export function spanTime(ms: number): string {
  const seconds = Math.max(Math.ceil(ms / 1000), 0);
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const rest = `${two(minutes % 60)}:${two(seconds % 60)}`;
  return minutes >= 60 ? `${Math.floor(minutes / 60)}:${rest}` : rest.replace(/^0/, '');
}
