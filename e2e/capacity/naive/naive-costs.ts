import { type CostLine, costLine } from '../costs/cost-line.ts';
import { messageCosts, pageReadUnits, shareCosts } from '../costs/shared-costs.ts';
import { assumptions } from '../model/assumptions.ts';
import type { Crowd } from '../model/crowd.ts';
import type { Traffic } from '../model/traffic.ts';
import { prices } from '../prices/prices.ts';
import type { StackSettings } from '../stack/read-stack.ts';

/** The count is one item. */
const tallyUnits = 2;

/** What the same crowd costs with a function per request, one item that holds the count, and a push per vote. */
export function naiveCostsOf(crowd: Crowd, traffic: Traffic, stack: StackSettings): readonly CostLine[] {
  const { total, watching } = traffic;
  const commands = total.visits + total.votes;
  const gbSeconds = commands * (assumptions.requestMs.value / 1000) * (assumptions.requestMb.value / 1024);
  const reads = pageReadUnits(traffic, tallyUnits);
  return [
    ...shareCosts(crowd, traffic, stack),
    ...messageCosts(watching.messagesPerVotePushed),
    costLine('Lambda', 'invocations, one per request', commands, prices.lambdaRequest),
    costLine('Lambda', 'GB-seconds of them', gbSeconds, prices.lambdaGbSecond),
    costLine('DynamoDB', 'write units of visits, votes and counts', commands + total.votes, prices.writeUnit),
    costLine('DynamoDB', 'read units of visits and votes', total.readUnits, prices.readUnit),
    costLine('DynamoDB', 'read units of queries by phones', reads.phones, prices.readUnit),
    costLine('DynamoDB', 'read units of queries by screens', reads.screens, prices.readUnit, true),
    costLine('AppSync', 'publishes, one per vote', total.votes, prices.appSyncOperation),
  ];
}
