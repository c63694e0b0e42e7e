export { createEventBridge, type EventBridge } from './create-event-bridge.ts';
export { deliverUntilTaken } from './deliver-until-taken.ts';
export { supports } from './supports.ts';
