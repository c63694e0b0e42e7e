import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** A DynamoDB value as resolvers see it: numbers as numbers, sets as arrays, binaries as base64. */
export function fromAttributeValue(value: AttributeValue): unknown {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.NULL !== undefined) return null;
  if (value.L !== undefined) return value.L.map(fromAttributeValue);
  if (value.M !== undefined) return fromItem(value.M);
  if (value.SS !== undefined) return value.SS;
  if (value.NS !== undefined) return value.NS.map(Number);
  if (value.B !== undefined) return Buffer.from(value.B).toString('base64');
  if (value.BS !== undefined) return value.BS.map((binary) => Buffer.from(binary).toString('base64'));
  throw new TypeError('A DynamoDB value of an unknown type.');
}

export function fromItem(item: Record<string, AttributeValue>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(item).map(([name, value]) => [name, fromAttributeValue(value)]));
}

/** As `util.dynamodb.toDynamoDB`: never a set, those are asked for by name. */
export function toAttributeValue(value: unknown): AttributeValue {
  if (value === null || value === undefined) return { NULL: true };
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (Array.isArray(value)) return { L: value.map(toAttributeValue) };
  if (typeof value === 'object') return { M: toItem(value) };
  throw new TypeError(`DynamoDB keeps no ${typeof value}.`);
}

export function toItem(value: object): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, toAttributeValue(inner)]));
}
