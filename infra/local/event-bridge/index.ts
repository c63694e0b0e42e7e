export { createEventBridge, type EventBridge } from './create-event-bridge.ts';
export { supports } from './supports.ts';
