import type { Published } from './time-publishes.ts';

/** What a server does for its screens at one size: its publishes, and its growth since it had none, MB. */
interface Served {
  readonly published: readonly Published[];
  readonly memory: number;
}

/** One number of screens. */
export interface Level {
  readonly size: number;
  readonly booth: Served;
  readonly bare: Served;
}
