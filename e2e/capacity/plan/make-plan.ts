import { type CostLine, sumDollars } from '../costs/cost-line.ts';
import { costsOf } from '../costs/costs.ts';
import { limits } from '../limits/limits.ts';
import type { Crowd } from '../model/crowd.ts';
import { type Load, shareOf } from '../model/load.ts';
import { loadsOf, mostBehindOneAddress, trafficOf } from '../model/loads.ts';
import { lanes, voteCost } from '../model/per-command.ts';
import { findWhereMet, type LoadsAt, type MetAt } from '../model/solve.ts';
import type { Traffic } from '../model/traffic.ts';
import { naiveCostsOf } from '../naive/naive-costs.ts';
import { naiveLoadsOf } from '../naive/naive-loads.ts';
import type { StackSettings } from '../stack/read-stack.ts';

/** A design under a crowd: what it bears, which limit it meets first, what it costs. */
export interface Design {
  readonly loads: readonly PlannedLoad[];
  /** The limit that the fewest voters meet; undefined where none is met at all. */
  readonly first: PlannedLoad | undefined;
  readonly costs: readonly CostLine[];
  readonly dollars: number;
}

export interface PlannedLoad extends Load {
  /** Of the limit, in the busiest second. */
  readonly share: number;
  /** The least number of voters with whom this limit is passed; undefined where none does. */
  readonly metAt: number | undefined;
  readonly action: string | undefined;
}

/** The most votes a second that one poll can take where every quota is raised. */
export interface Ceiling {
  readonly what: string;
  readonly votesPerSecond: number;
}

export interface Plan {
  readonly crowd: Crowd;
  readonly region: string;
  readonly traffic: Traffic;
  readonly booth: Design;
  readonly naive: Design;
  readonly ceilings: readonly Ceiling[];
  /** People who may come from one public address before the firewall takes them for a flood. */
  readonly mostBehindOneAddress: number;
}

/** Works out what a crowd asks of the stack, beside the design with a function per request and a push per vote. */
export function makePlan(crowd: Crowd, region: string, stack: StackSettings): Plan {
  const traffic = trafficOf(crowd, stack);
  return {
    crowd,
    region,
    traffic,
    booth: design(crowd, (voters) => loadsOf({ ...crowd, voters }, stack), costsOf(crowd, traffic, stack)),
    naive: design(crowd, (voters) => naiveLoadsOf({ ...crowd, voters }, stack), naiveCostsOf(crowd, traffic, stack)),
    mostBehindOneAddress: mostBehindOneAddress(crowd, stack),
    ceilings: [
      {
        what: `${lanes} lanes, each on a partition of its own, index and all`,
        votesPerSecond: (lanes * limits.partitionWrites.value) / voteCost(stack.indexes).writeUnits,
      },
      {
        what: "the poll's rules, one item that every vote reads consistently",
        votesPerSecond: limits.partitionReads.value,
      },
      {
        what: "the booth's item, which every visit reads, with a visit for each vote and no page asking",
        votesPerSecond: limits.partitionReads.value,
      },
    ],
  };
}

function design(crowd: Crowd, loadsAt: LoadsAt, costs: readonly CostLine[]): Design {
  const met = new Map(findWhereMet(loadsAt).map((one) => [one.load.id, one]));
  const loads = loadsAt(crowd.voters).map((load) => planLoad(load, met.get(load.id)));
  return { loads, first: findFirst(loads), costs, dollars: sumDollars(costs) };
}

function planLoad(load: Load, met: MetAt | undefined): PlannedLoad {
  const share = shareOf(load);
  return { ...load, share, metAt: met?.voters, action: share > nearly ? sayAction(load) : undefined };
}

function findFirst(loads: readonly PlannedLoad[]): PlannedLoad | undefined {
  return loads
    .filter(({ metAt }) => metAt !== undefined)
    .sort((one, other) => (one.metAt ?? 0) - (other.metAt ?? 0))[0];
}

/** From this share on something should be done before the day. */
const nearly = 0.8;

function sayAction({ load, bound }: Load): string {
  switch (bound.kind) {
    case 'QUOTA': {
      const { quota } = bound.limit;
      const name = quota === undefined ? 'this quota' : `"${quota.name}"${'code' in quota ? ` (${quota.code})` : ''}`;
      return `Ask AWS to raise ${name} to ${withHeadroom(load).toLocaleString('en')}.`;
    }
    case 'TEMPLATE':
      return `Raise ${bound.where} to ${withHeadroom(load).toLocaleString('en')}.`;
    case 'FIXED':
      return bound.remedy;
    default:
      return bound satisfies never;
  }
}

/** Half as much again, to two digits. */
function withHeadroom(load: number): number {
  return Number((load * 1.5).toPrecision(2));
}
