import { assumptions } from '../model/assumptions.ts';
import type { Crowd } from '../model/crowd.ts';
import { tallyReadUnits } from '../model/per-command.ts';
import type { Traffic } from '../model/traffic.ts';
import { orderCosts } from '../orders/order-costs.ts';
import { prices } from '../prices/prices.ts';
import type { StackSettings } from '../stack/read-stack.ts';
import { type CostLine, costLine } from './cost-line.ts';
import { messageCosts, pageReadUnits, shareCosts } from './shared-costs.ts';

/** Express bills 64 MB at the least, and begun tenths of a second. */
const expressGbSeconds = (64 / 1024) * (Math.ceil(assumptions.voteMs.value / 100) / 10);
const tallyUnits = tallyReadUnits.rules + tallyReadUnits.rows;
/** Sent, received, deleted. */
const requestsPerMessage = 3;

/** What a crowd costs in this design. */
export function costsOf(crowd: Crowd, traffic: Traffic, stack: StackSettings): readonly CostLine[] {
  const { total, watching } = traffic;
  const commands = total.visits + total.votes;
  const queued = Math.max(0, total.invocations - watching.publishes);
  const publisherSeconds = watching.publishes * (assumptions.publishMs.value / 1000);
  const aggregatorSeconds = total.invocations * (assumptions.aggregateMs.value / 1000);
  const gb = stack.aggregator.memoryMb / 1024;
  const reads = pageReadUnits(traffic, tallyUnits);
  return [
    ...shareCosts(crowd, traffic, stack),
    ...messageCosts(watching.messages),
    costLine('Step Functions', 'Express executions', commands, prices.expressRequest),
    costLine('Step Functions', 'Express GB-seconds', commands * expressGbSeconds, prices.expressGbSecond),
    costLine('DynamoDB', 'write units of visits and votes, index and all', total.writeUnits, prices.writeUnit),
    costLine('DynamoDB', 'read units of visits and votes', total.readUnits, prices.readUnit),
    costLine('DynamoDB', 'read units of queries by phones', reads.phones, prices.readUnit),
    costLine('DynamoDB', 'read units of queries by screens', reads.screens, prices.readUnit, true),
    costLine(
      'DynamoDB',
      'write units of counting and publishing',
      total.rows + total.invocations + 2 * watching.publishes,
      prices.writeUnit,
    ),
    costLine('DynamoDB', 'read units of counting and publishing', watching.publishes * tallyUnits, prices.readUnit),
    costLine(
      'Lambda',
      'invocations of aggregator and publisher',
      total.invocations + watching.publishes,
      prices.lambdaRequest,
    ),
    costLine('Lambda', 'GB-seconds of both', (aggregatorSeconds + publisherSeconds) * gb, prices.lambdaGbSecond),
    costLine('SQS', 'requests of the publish queue', queued * requestsPerMessage, prices.queueRequest),
    costLine('AppSync', 'publishes', watching.publishes, prices.appSyncOperation),
    ...orderCosts(crowd.orders, stack.indexes),
  ];
}
