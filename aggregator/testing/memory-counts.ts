import type { DrinkCounts } from '../../amplify/drinks/present-drinks.ts';
import type { DeadLetter } from '../counts/counted-rows.ts';
import type { FiguresCheckpoint } from '../counts/drink-figures.ts';
import type { LaneCheckpoint } from '../counts/lane-counts.ts';
import type { GivenRecord } from '../dead-letters/given-record.ts';
import type { StoredLetter } from '../dead-letters/letter-store.ts';
import { foldOrders, noDrinks } from '../fold/fold-orders.ts';
import type { LaneDelta } from '../fold/fold-votes.ts';
import { addSums, type VoteSum } from '../fold/sum-ballots.ts';
import { type BoothKey, ordersPkOf } from '../keys/booth-key.ts';
import { type LaneKey, votesPkOf } from '../keys/lane-key.ts';
import { memoryRows } from './memory-rows.ts';

const empty: VoteSum = { counts: {}, ballots: 0, version: 0 };
const unread = { lastSequence: undefined, version: undefined };

/** The Counts table in memory. `gate` stands for the way there and back. */
export function memoryCounts(gate: () => Promise<void> = async () => {}) {
  const letters = new Map<string, StoredLetter>();
  const repairs = new Map<string, VoteSum>();
  const drinkRepairs = new Map<string, DrinkCounts>();
  const putAside = (letter: DeadLetter & { lane?: string }) => {
    if (!letters.has(letter.sequence)) letters.set(letter.sequence, { ...letter, status: 'DEAD' });
  };

  // The rows of lanes only add, so their sums lie beside what a fold sees of them.
  const sums = new Map<string, VoteSum>();
  const lanes = memoryRows<LaneKey, LaneCheckpoint, LaneDelta>({
    pkOf: votesPkOf,
    empty: { ...unread, recent: [] },
    next: (lane, _, { folded, lastSequence }) => {
      const sum = addSums(sums.get(votesPkOf(lane)) ?? empty, folded);
      sums.set(votesPkOf(lane), sum);
      return { lastSequence, version: sum.version, recent: folded.recent };
    },
    gate,
    putAside,
  });
  const figures = memoryRows<BoothKey, FiguresCheckpoint, DrinkCounts>({
    pkOf: ordersPkOf,
    empty: { ...unread, counts: noDrinks },
    next: (_booth, _seen, { folded, lastSequence }) => ({ lastSequence, version: folded.version, counts: folded }),
    gate,
    putAside,
  });

  return {
    counts: lanes.counted,
    drinks: figures.counted,
    letters,
    storeLetter: async (letter: DeadLetter) => putAside(letter),
    readLetter: async (sequence: string) => letters.get(sequence),
    giveLetter: async (sequence: string, given: GivenRecord) => {
      const letter = letters.get(sequence);
      if (letter?.status !== 'DEAD') return false;
      letters.set(sequence, { ...letter, status: 'GIVEN' });
      if (given.kind === 'vote') {
        const pk = votesPkOf(given.lane);
        repairs.set(pk, addSums(repairs.get(pk) ?? empty, given.delta));
      } else {
        const pk = ordersPkOf(given.booth);
        drinkRepairs.set(pk, foldOrders([given.change], drinkRepairs.get(pk)));
      }
      return true;
    },
    /** A lane's row and repair row together. */
    sumOf: (lane: LaneKey) => addSums(sums.get(votesPkOf(lane)) ?? empty, repairs.get(votesPkOf(lane)) ?? empty),
    recentOf: (lane: LaneKey) => lanes.rowOf(lane).recent,
    /** A booth's figures row and its repair row. */
    drinkRowsOf: (booth: BoothKey) => [figures.rowOf(booth).counts, drinkRepairs.get(ordersPkOf(booth)) ?? noDrinks],
  };
}
