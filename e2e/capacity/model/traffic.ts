import type { StackSettings } from '../stack/read-stack.ts';
import { assumptions } from './assumptions.ts';
import { type Batches, batch } from './batches.ts';
import { type Arrival, type Crowd, spreadArrival } from './crowd.ts';
import { lanesOnFullest } from './lanes-on-partitions.ts';
import { addQueries, type Queries, queriesPerVisit, refreshing, timesQueries } from './pages.ts';
import { changeCost, lanes, visitCost, voteCost } from './per-command.ts';
import { type Watching, watch } from './watching.ts';

/** What a crowd asks of the booth: in the busiest second, and in all. */
export interface Traffic {
  readonly arrival: Arrival;
  readonly watching: Watching;
  readonly partitions: number;
  /** Lanes of a round on the partition that holds most of them. */
  readonly fullest: number;
  readonly peak: Flow & { readonly batches: Batches };
  readonly total: Flow & { readonly invocations: number; readonly rows: number };
}

export interface Flow {
  readonly visits: number;
  readonly votes: number;
  /** Of the votes, changes of mind. */
  readonly changes: number;
  /** A browser asks before each kind of command that it sends to another host; two hours hold for it. */
  readonly preflights: number;
  /** Commands and preflights. */
  readonly gatewayRequests: number;
  readonly queries: Queries;
  readonly readUnits: number;
  readonly voteWriteUnits: number;
  readonly writeUnits: number;
}

const kindsOfCommand = 2;

/** @param writesPerPartition write units a second, and with it how many partitions a table begins with */
export function measureTraffic(
  crowd: Crowd,
  stack: StackSettings,
  { warmWrites, writesPerPartition }: { readonly warmWrites: number; readonly writesPerPartition: number },
): Traffic {
  const arrival = spreadArrival(crowd);
  const watching = watch(crowd, arrival);
  const perVisit = queriesPerVisit(assumptions.dwellSeconds.value);
  const partitions = Math.max(1, Math.ceil((stack.warmWrites ?? warmWrites) / writesPerPartition));
  const peak = flowOf(arrival.peak, crowd, stack);
  const total = flowOf(crowd.voters, crowd, stack);
  const batches = batch(peak.votes, partitions, stack);
  return {
    arrival,
    watching,
    partitions,
    fullest: lanesOnFullest(lanes, partitions),
    peak: {
      ...peak,
      queries: addQueries(timesQueries(perVisit, arrival.peak), refreshing(watching.most)),
      batches,
    },
    total: {
      ...total,
      queries: addQueries(timesQueries(perVisit, crowd.voters), refreshing(watching.connectionSeconds)),
      ...inAll(crowd, stack, arrival, partitions),
    },
  };
}

function flowOf(visits: number, crowd: Crowd, { indexes }: StackSettings): Omit<Flow, 'queries'> {
  const changes = visits * crowd.changes;
  const votes = visits + changes;
  const preflights = visits * kindsOfCommand;
  const first = voteCost(indexes);
  const again = changeCost(indexes);
  const voteWriteUnits = visits * first.writeUnits + changes * again.writeUnits;
  return {
    visits,
    votes,
    changes,
    preflights,
    gatewayRequests: visits + votes + preflights,
    readUnits: visits * visitCost.readUnits + votes * first.readUnits,
    voteWriteUnits,
    writeUnits: visits * visitCost.writeUnits + voteWriteUnits,
  };
}

/** The aggregator's work over the first minute and the rest, each at its even rate. */
function inAll({ changes }: Crowd, stack: StackSettings, arrival: Arrival, partitions: number) {
  const phases = [
    { seconds: arrival.firstSeconds, came: arrival.inFirst },
    { seconds: arrival.restSeconds, came: arrival.inRest },
  ].filter(({ seconds }) => seconds > 0);
  let invocations = 0;
  let rows = 0;
  for (const { seconds, came } of phases) {
    const { perSecond, rowsPerSecond } = batch((came * (1 + changes)) / seconds, partitions, stack);
    invocations += perSecond * seconds;
    rows += rowsPerSecond * seconds;
  }
  return { invocations, rows };
}
