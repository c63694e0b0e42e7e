/**
 * What an order asks for from start to collection: started, drink chosen, made, ready, collected. Not its waiting
 * execution's transitions, nor what its events publish.
 */
export const orderCounts = {
  commands: 5,
  /** Five for the commands, five that begin or resume the order's own execution. */
  executions: 10,
  events: 8,
  writeUnits: 90,
} as const;
