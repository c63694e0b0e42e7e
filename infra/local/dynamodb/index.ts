export { DynamoDbUnavailable, JavaMissing, TableMismatch } from './errors.ts';
export { type DynamoDb, type DynamoDbOptions, startDynamoDb } from './start-dynamo-db.ts';
