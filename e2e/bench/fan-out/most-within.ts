/** The most of these times that lie within one span of that length, its end not included. @param times ascending, in the unit of `span` */
export function mostWithin(times: readonly number[], span: number): number {
  let most = 0;
  let from = 0;
  times.forEach((time, index) => {
    while (time - (times[from] ?? time) >= span) from += 1;
    most = Math.max(most, index - from + 1);
  });
  return most;
}
