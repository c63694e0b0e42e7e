/** Mean seconds from the choice to the cup over all drinks of late; null before the first. */
export function meanWait(waits: readonly { readonly seconds: number }[]): number | null {
  return waits.length === 0 ? null : Math.round(waits.reduce((sum, { seconds }) => sum + seconds, 0) / waits.length);
}
