export interface WatchAddressOptions {
  /** The best address now. */
  readonly read: () => string | undefined;
  /** Told each time it is another; undefined: the network is gone. */
  readonly onChange: (address: string | undefined) => void;
  /** Calls a function again and again; gives what ends it. */
  readonly every: (run: () => void) => () => void;
}

/** Notices when the laptop gets another address: the QR code must then be another too. Gives what ends the watch. */
export function watchAddress({ read, onChange, every }: WatchAddressOptions): () => void {
  let known = read();
  return every(() => {
    const now = read();
    if (now === known) return;
    known = now;
    onChange(now);
  });
}

/** `every` by the clock, without keeping the process alive. */
export function everyMs(ms: number): WatchAddressOptions['every'] {
  return (run) => {
    const timer = setInterval(run, ms);
    timer.unref();
    return () => clearInterval(timer);
  };
}
