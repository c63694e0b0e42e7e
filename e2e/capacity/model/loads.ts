import { limits } from '../limits/limits.ts';
import type { StackSettings } from '../stack/read-stack.ts';
import { assumptions } from './assumptions.ts';
import type { Crowd } from './crowd.ts';
import type { Load } from './load.ts';
import { pages, subscriptionsPerPage, sumQueries, unitsOf } from './pages.ts';
import { lanes, publishesPerSecond, tallyReadUnits } from './per-command.ts';
import { quotaLoad } from './quota-load.ts';
import { measureTraffic, type Traffic } from './traffic.ts';

/** The traffic of a crowd under AWS's limits. */
export function trafficOf(crowd: Crowd, stack: StackSettings): Traffic {
  return measureTraffic(crowd, stack, {
    warmWrites: limits.warmWrites.value,
    writesPerPartition: limits.partitionWrites.value,
  });
}

/** Every limit that a crowd comes near, with the load of its busiest second. Grows with the number of voters. */
export function loadsOf(crowd: Crowd, stack: StackSettings): readonly Load[] {
  const traffic = trafficOf(crowd, stack);
  return [
    ...gateway(traffic, stack),
    ...store(traffic),
    ...counting(traffic, stack),
    ...live(traffic),
    ...door(crowd, stack),
  ];
}

function gateway({ peak }: Traffic, stack: StackSettings): Load[] {
  return [
    quotaLoad(
      'gateway',
      'API Gateway',
      'requests, preflights among them',
      peak.gatewayRequests,
      limits.gatewayRequests,
    ),
    {
      id: 'method',
      part: 'API Gateway',
      what: 'votes, and visits, on their own route',
      load: Math.max(peak.visits, peak.votes),
      limit: stack.methodRate,
      unit: 'requests/s per method',
      bound: { kind: 'TEMPLATE', where: 'limits.hall in infra/api/limits.ts' },
    },
    quotaLoad(
      'express',
      'Step Functions',
      'Express executions under way',
      ((peak.visits + peak.votes) * assumptions.voteMs.value) / 1000,
      limits.expressConcurrency,
    ),
  ];
}

function store(traffic: Traffic): Load[] {
  const { peak, partitions, fullest } = traffic;
  const tallyReads = publishesOf(traffic);
  const queried = unitsOf(peak.queries, 'boothPartition');
  const rulesRead = unitsOf(peak.queries, 'rules');
  const rowsRead = unitsOf(peak.queries, 'rows');
  const publishReads = tallyReads * tallyReadUnits.rules;
  const fixed = (
    id: string,
    what: string,
    load: number,
    kind: 'partitionWrites' | 'partitionReads',
    remedy: string,
  ): Load => ({
    id,
    part: 'DynamoDB',
    what,
    load,
    limit: limits[kind].value,
    unit: limits[kind].unit,
    bound: { kind: 'FIXED', remedy },
  });
  return [
    quotaLoad(
      'table-writes',
      'DynamoDB',
      'writes to Transactions, its index among them',
      peak.writeUnits,
      limits.tableWrites,
    ),
    quotaLoad(
      'table-reads',
      'DynamoDB',
      'reads of Transactions',
      peak.readUnits + queried + rulesRead + publishReads,
      limits.tableReads,
    ),
    fixed(
      'fullest',
      `writes to the partition with most lanes (${fullest} of ${lanes}; the table has ${partitions})`,
      (peak.voteWriteUnits * fullest) / lanes + peak.visits / partitions,
      'partitionWrites',
      'Warm the table beforehand (WarmThroughput in infra/constructs/transactions-table.ts): more partitions, fewer lanes on each.',
    ),
    fixed(
      'lane',
      'writes to one lane, which is never split',
      peak.voteWriteUnits / lanes,
      'partitionWrites',
      `More lanes per round: each takes 1,000 write units a second.`,
    ),
    fixed(
      'rules',
      "reads of the poll's rules, one item, by every vote",
      peak.votes + rulesRead + publishReads,
      'partitionReads',
      'Let the vote read the rules eventually consistent (half a unit), or keep several copies of them.',
    ),
    fixed(
      'booth',
      "reads of the booth's partition: by every visit, and by every page while it asks",
      peak.visits + queried,
      'partitionReads',
      'Let AppSync cache booth, poll and store for a second; ask less often before the vote; read eventually consistent.',
    ),
    fixed(
      'tally-rows',
      "reads of the tally's 16 rows, by queries and publishes",
      rowsRead + tallyReads * tallyReadUnits.rows,
      'partitionReads',
      'Let AppSync cache the tally for a second; let pages that listen ask less often than every 30 s.',
    ),
  ];
}

function counting(traffic: Traffic, stack: StackSettings): Load[] {
  const { peak, partitions, fullest } = traffic;
  const { batches } = peak;
  const { perShard } = stack.aggregator;
  const publishers = (publishesOf(traffic) * assumptions.publishMs.value) / 1000;
  return [
    {
      id: 'shard',
      part: 'Lambda',
      what: "votes of the fullest shard, beside what the aggregator's batches take",
      load: (peak.votes * fullest) / lanes,
      limit: batches.mostPerShard,
      unit: 'records/s per shard',
      bound: { kind: 'TEMPLATE', where: 'batchSize in infra/constructs/vote-stream.ts' },
    },
    {
      id: 'readers',
      part: 'DynamoDB',
      what: "readers of the stream's shards: the aggregator and the pipe",
      load: stack.streamReaders,
      limit: limits.streamReaders.value,
      unit: limits.streamReaders.unit,
      bound: { kind: 'FIXED', remedy: 'Whatever else wants the changes takes them from the bus, not from the stream.' },
    },
    quotaLoad(
      'lambda',
      'Lambda',
      'aggregators (one per shard) and publishers under way',
      Math.min(partitions * perShard, (batches.perSecond * assumptions.aggregateMs.value) / 1000) + publishers,
      limits.lambdaConcurrency,
    ),
    {
      id: 'rows',
      part: 'DynamoDB',
      what: "writes to the tally's rows in Counts",
      load: batches.rowsPerSecond,
      limit: limits.partitionWrites.value,
      unit: limits.partitionWrites.unit,
      bound: { kind: 'FIXED', remedy: 'Give the batches a window: fewer writes, each of more votes.' },
    },
    {
      id: 'slot',
      part: 'DynamoDB',
      what: 'takings of the publish slot, one row, by every batch',
      load: batches.perSecond + 2 * publishesOf(traffic),
      limit: limits.partitionWrites.value,
      unit: limits.partitionWrites.unit,
      bound: { kind: 'FIXED', remedy: 'Let a batch look at the clock before it tries for the slot.' },
    },
  ];
}

function live({ peak, watching, arrival }: Traffic): Load[] {
  const published = Math.min(publishesPerSecond, peak.votes);
  return [
    quotaLoad('tokens', 'AppSync', 'queries and publishes', sumQueries(peak.queries) + published, limits.appSyncTokens),
    quotaLoad('connects', 'AppSync', 'phones that begin to listen', arrival.peak, limits.appSyncConnects),
    quotaLoad('outbound', 'AppSync', 'tallies to subscribers', published * watching.most, limits.appSyncOutbound),
    quotaLoad('inbound', 'AppSync', 'tallies published', published, limits.appSyncInbound),
    quotaLoad(
      'hosting',
      'Amplify Hosting',
      'files of the page',
      arrival.peak * assumptions.pageFiles.value,
      limits.hostingRequests,
    ),
  ];
}

/** One address in the firewall's window: everybody behind it comes within the window, and stays. */
function door(crowd: Crowd, stack: StackSettings): Load[] {
  const { voters, changes, phonesWatching } = crowd;
  const people = Math.min(voters, assumptions.peoplePerAddress.value);
  const commands = people * commandsPerPerson(changes);
  const asked = 1 + Math.floor(assumptions.dwellSeconds.value / pages.askSeconds);
  const watched = phonesWatching * (stack.addressRequests.seconds / pages.refreshSeconds);
  const queries = people * (2 * asked + subscriptionsPerPage * (1.5 + watched));
  const address = (
    id: string,
    what: string,
    load: number,
    { limit, seconds }: { limit: number; seconds: number },
  ): Load => ({
    id,
    part: 'WAF',
    what,
    load,
    limit,
    unit: `requests in ${seconds} s per address`,
    bound: { kind: 'TEMPLATE', where: 'infra/constructs/firewall.ts' },
  });
  return [
    address(
      'address-commands',
      `commands of ${assumptions.peoplePerAddress.value} people behind one address`,
      commands,
      stack.addressCommands,
    ),
    address('address-all', 'all requests of those people', commands + queries, stack.addressRequests),
  ];
}

/** How many people behind one address may visit and vote within the firewall's window before it refuses them. */
export function mostBehindOneAddress({ changes }: Crowd, { addressCommands }: StackSettings): number {
  return Math.floor(addressCommands.limit / commandsPerPerson(changes));
}

/** A visit and votes, and a preflight for either kind. */
const commandsPerPerson = (changes: number) => 2 + changes + 2;

function publishesOf({ peak }: Traffic): number {
  return Math.min(publishesPerSecond, peak.votes);
}
