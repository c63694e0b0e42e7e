import { type CostLine, costLine } from '../costs/cost-line.ts';
import { prices } from '../prices/prices.ts';
import { orderCounts } from './order-counts.ts';

/** What orders of coffee cost, each brought to its end. */
export function orderCosts(orders: number): readonly CostLine[] {
  const { commands, executions, events, writeUnits } = orderCounts;
  return [
    costLine('Orders', 'requests to the gateway', orders * commands, prices.gatewayRequest),
    costLine('Orders', 'Express executions', orders * executions, prices.expressRequest),
    costLine('Orders', 'write units, transactions counted twice', orders * writeUnits, prices.writeUnit),
    costLine('Orders', 'events through the pipe', orders * events, prices.pipeRequest),
    costLine('Orders', 'events on the bus', orders * events, prices.busEvent),
  ].filter(({ quantity }) => quantity > 0);
}
