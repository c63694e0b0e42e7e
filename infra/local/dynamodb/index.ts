export { createTables } from './create-tables.ts';
export { type DeliveryPolicy, deliverRecords } from './deliver-records.ts';
export { openKnownTables } from './known-tables.ts';
export { backOff, pause } from './pause.ts';
export { readStream, type StreamReader } from './read-stream.ts';
export { type DynamoDb, startDynamoDb } from './start-dynamo-db.ts';
export { type StreamEventRecord, toStreamEvent } from './stream-event.ts';
export { openStreamPositions } from './stream-positions.ts';
export { supports } from './supports.ts';
