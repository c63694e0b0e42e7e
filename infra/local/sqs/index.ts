export { createQueues, type Queues, type QueuesOptions } from './create-queues.ts';
export type { QueueCounts, ReceivedMessage } from './message-store.ts';
export { messageAttributes } from './operations.ts';
export { supports } from './supports.ts';
