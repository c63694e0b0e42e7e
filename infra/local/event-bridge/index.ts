export type { BusEvent, EventEntry } from './bus-event.ts';
export {
  createEventBridge,
  type EntryResult,
  type EventBridge,
  type EventBridgeOptions,
} from './create-event-bridge.ts';
export type { EventTargets } from './send-to-target.ts';
export { supports } from './supports.ts';
