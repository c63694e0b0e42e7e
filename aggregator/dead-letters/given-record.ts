import type { LaneDelta } from '../fold/fold-votes.ts';
import type { OrderChange } from '../fold/order-change.ts';
import type { BoothKey } from '../keys/booth-key.ts';
import type { LaneKey } from '../keys/lane-key.ts';

/** What a record that was put aside adds to the repair row beside the one that it is missing from. */
export type GivenRecord =
  | { readonly kind: 'vote'; readonly lane: LaneKey; readonly delta: LaneDelta }
  | { readonly kind: 'order'; readonly booth: BoothKey; readonly change: OrderChange };
