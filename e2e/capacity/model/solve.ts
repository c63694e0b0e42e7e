import { type Load, shareOf } from './load.ts';

/** Beyond this nobody asks. */
export const mostVoters = 1_000_000_000;

/** Loads of the same crowd with another number of voters. */
export type LoadsAt = (voters: number) => readonly Load[];

export interface MetAt {
  readonly load: Load;
  /** The least number of voters with whom the limit is passed; undefined where no crowd passes it. */
  readonly voters: number | undefined;
}

/** Where each limit is met, the first one first. */
export function findWhereMet(loadsAt: LoadsAt): readonly MetAt[] {
  const met = loadsAt(0).map(({ id }) => ({ id, voters: findVoters(loadsAt, id) }));
  return met
    .map(({ id, voters }) => ({ load: loadOf(loadsAt(voters ?? mostVoters), id), voters }))
    .sort((one, other) => (one.voters ?? Infinity) - (other.voters ?? Infinity));
}

/** Halves the range: loads never fall with more voters. */
function findVoters(loadsAt: LoadsAt, id: string): number | undefined {
  const passed = (voters: number) => shareOf(loadOf(loadsAt(voters), id)) > 1;
  if (!passed(mostVoters)) return undefined;
  let within = 0;
  let beyond = mostVoters;
  if (passed(within)) return within;
  while (beyond - within > 1) {
    const middle = Math.floor((within + beyond) / 2);
    if (passed(middle)) beyond = middle;
    else within = middle;
  }
  return beyond;
}

function loadOf(loads: readonly Load[], id: string): Load {
  const found = loads.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No load is called ${id}.`);
  return found;
}
