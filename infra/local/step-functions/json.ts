import { StatesError } from './errors.ts';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export type JsonObject = { [key: string]: Json };

/** Bytes of UTF-8 that an input, an output, a result or an Assign may have (Step Functions quotas). */
export const PAYLOAD_LIMIT = 262_144;

/** Whether a text has more bytes than a payload may; measures only texts that could. */
export function isTooLarge(text: string): boolean {
  return text.length > PAYLOAD_LIMIT / 3 && Buffer.byteLength(text) > PAYLOAD_LIMIT;
}

/**
 * A copy of a value as JSON carries it, shared with nobody (JSONata's arrays have hidden properties, and two states
 * must never see one object). Throws States.DataLimitExceeded over 256 KiB.
 */
export function seal(value: unknown, what: string): Json {
  if (value === undefined) return {};
  if (value === null || typeof value === 'boolean') return value;
  const text = JSON.stringify(value);
  if (isTooLarge(text)) {
    throw new StatesError(
      'States.DataLimitExceeded',
      `The ${what} has a size exceeding the maximum number of bytes service limit.`,
    );
  }
  return JSON.parse(text) as Json;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
