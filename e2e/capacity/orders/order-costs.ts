import { type CostLine, costLine } from '../costs/cost-line.ts';
import { prices } from '../prices/prices.ts';
import { orderCounts, orderWriteUnits } from './order-counts.ts';

/** What orders of coffee cost, each brought to its end; without what is read, published and shown of them. */
export function orderCosts(orders: number, indexes: number): readonly CostLine[] {
  const { commands, expressExecutions, transitions, events } = orderCounts;
  return [
    costLine('Orders', 'requests to the gateway', orders * commands, prices.gatewayRequest),
    costLine('Orders', 'Express executions', orders * expressExecutions, prices.expressRequest),
    costLine('Orders', "transitions of the orders' own executions", orders * transitions, prices.standardTransition),
    costLine('Orders', 'write units, transactions counted twice', orders * orderWriteUnits(indexes), prices.writeUnit),
    costLine('Orders', 'events through the pipe', orders * events, prices.pipeRequest),
    costLine('Orders', 'events on the bus', orders * events, prices.busEvent),
  ];
}
