/** Acts that wait for their time; those of the same time keep the order in which they came. */
export interface TimedQueue {
  /** @param at milliseconds of `performance.now()`; what is past is done at once, after all that is due before it */
  add(at: number, act: () => void): void;
  /** Forgets what still waits. */
  clear(): void;
}

export function createTimedQueue(): TimedQueue {
  const waiting: { readonly at: number; readonly act: () => void }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function actWhenDue(): void {
    clearTimeout(timer);
    for (let next = waiting[0]; next !== undefined && next.at <= performance.now(); next = waiting[0]) {
      waiting.shift();
      next.act();
    }
    const [first] = waiting;
    if (first !== undefined) timer = setTimeout(actWhenDue, Math.max(1, first.at - performance.now()));
  }

  return {
    add: (at, act) => {
      const later = waiting.findIndex((one) => one.at > at);
      waiting.splice(later < 0 ? waiting.length : later, 0, { at, act });
      actWhenDue();
    },
    clear: () => {
      clearTimeout(timer);
      waiting.length = 0;
    },
  };
}
