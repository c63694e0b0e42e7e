import { limits } from '../limits/limits.ts';
import { assumptions } from '../model/assumptions.ts';
import type { Crowd } from '../model/crowd.ts';
import type { Load } from '../model/load.ts';
import { trafficOf } from '../model/loads.ts';
import { sumQueries, unitsOf } from '../model/pages.ts';
import { quotaLoad } from '../model/quota-load.ts';
import type { StackSettings } from '../stack/read-stack.ts';

/** Of a design with a function per request, one item that holds the count, and a push per vote; its pages ask alike. */
export function naiveLoadsOf(crowd: Crowd, stack: StackSettings): readonly Load[] {
  const { peak, watching, arrival } = trafficOf(crowd, stack);
  const commands = peak.visits + peak.votes;
  const pushes = peak.votes;
  return [
    quotaLoad(
      'gateway',
      'API Gateway',
      'requests, preflights among them',
      peak.gatewayRequests,
      limits.gatewayRequests,
    ),
    quotaLoad(
      'lambda',
      'Lambda',
      'functions under way, one per request',
      (commands * assumptions.requestMs.value) / 1000,
      limits.lambdaConcurrency,
    ),
    {
      id: 'count-item',
      part: 'DynamoDB',
      what: 'writes to the one item that holds the count',
      load: peak.votes,
      limit: limits.partitionWrites.value,
      unit: limits.partitionWrites.unit,
      bound: { kind: 'FIXED', remedy: 'Spread the count over several items.' },
    },
    quotaLoad(
      'table-writes',
      'DynamoDB',
      'writes of visits, votes and counts',
      commands + peak.votes,
      limits.tableWrites,
    ),
    {
      id: 'booth',
      part: 'DynamoDB',
      what: "reads of the booth's partition: by every visit, and by every page while it asks",
      load: peak.visits + unitsOf(peak.queries, 'boothPartition'),
      limit: limits.partitionReads.value,
      unit: limits.partitionReads.unit,
      bound: { kind: 'FIXED', remedy: 'Cache the booth.' },
    },
    quotaLoad(
      'tokens',
      'AppSync',
      'queries, and a publish per vote',
      sumQueries(peak.queries) + pushes,
      limits.appSyncTokens,
    ),
    quotaLoad('connects', 'AppSync', 'phones that begin to listen', arrival.peak, limits.appSyncConnects),
    quotaLoad('inbound', 'AppSync', 'a publish per vote', pushes, limits.appSyncInbound),
    quotaLoad('outbound', 'AppSync', 'every vote to every subscriber', pushes * watching.most, limits.appSyncOutbound),
  ];
}
