export { createQueues, type Queues } from './create-queues.ts';
export type { ReceivedMessage } from './message-store.ts';
export { messageAttributes } from './operations.ts';
export { supports } from './supports.ts';
