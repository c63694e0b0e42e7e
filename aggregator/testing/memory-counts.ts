import type { DeadLetter, LaneCheckpoint, LaneCounts } from '../counts/lane-counts.ts';
import type { StoredLetter } from '../dead-letters/letter-store.ts';
import type { LaneDelta } from '../fold/fold-votes.ts';
import { addSums, type VoteSum } from '../fold/sum-ballots.ts';
import { type LaneKey, votesPkOf } from '../keys/lane-key.ts';

const empty: VoteSum = { counts: {}, ballots: 0, version: 0 };

/** The Counts table in memory, its conditions as DynamoDB keeps them. `gate` stands for the way there and back. */
export function memoryCounts(gate: () => Promise<void> = async () => {}) {
  const rows = new Map<string, { checkpoint: LaneCheckpoint; sum: VoteSum }>();
  const repairs = new Map<string, VoteSum>();
  const letters = new Map<string, StoredLetter>();

  const counts: LaneCounts = {
    async readCheckpoint(lane) {
      await gate();
      const read = rows.get(votesPkOf(lane))?.checkpoint;
      await gate();
      return read ?? { lastSequence: undefined, version: undefined, recent: [] };
    },
    async commitStep(lane, seen, { delta, lastSequence, dead }) {
      await gate();
      const pk = votesPkOf(lane);
      const row = rows.get(pk);
      const same = row?.checkpoint.lastSequence === seen.lastSequence && row?.checkpoint.version === seen.version;
      if (same) {
        const sum = addSums(row?.sum ?? empty, delta);
        rows.set(pk, { checkpoint: { lastSequence, version: sum.version, recent: delta.recent }, sum });
        for (const letter of dead) put({ ...letter, lane: pk });
      }
      await gate();
      return same;
    },
  };

  function put(letter: DeadLetter & { lane?: string }): void {
    if (!letters.has(letter.sequence)) letters.set(letter.sequence, { ...letter, status: 'DEAD' });
  }

  return {
    counts,
    letters,
    storeLetter: async (letter: DeadLetter) => put(letter),
    readLetter: async (sequence: string) => letters.get(sequence),
    giveLetter: async (sequence: string, lane: LaneKey, delta: LaneDelta) => {
      const letter = letters.get(sequence);
      if (letter?.status !== 'DEAD') return false;
      letters.set(sequence, { ...letter, status: 'GIVEN' });
      repairs.set(votesPkOf(lane), addSums(repairs.get(votesPkOf(lane)) ?? empty, delta));
      return true;
    },
    /** A lane's row and repair row together. */
    sumOf: (lane: LaneKey) => addSums(rows.get(votesPkOf(lane))?.sum ?? empty, repairs.get(votesPkOf(lane)) ?? empty),
    recentOf: (lane: LaneKey) => rows.get(votesPkOf(lane))?.checkpoint.recent ?? [],
  };
}
