import {
  parseBoolean,
  parseFields,
  parseList,
  parseNumber,
  parseOptional,
  parseString,
} from '../../../../api/parse.ts';

export interface Recounted {
  readonly optionId: string;
  readonly count: number;
}

/** The last recount of a poll's round, or the one that runs. */
export interface Recount {
  readonly recountId: string | null;
  readonly round: number;
  readonly running: boolean;
  /** ISO 8601, UTC. */
  readonly at: string | null;
  /** What the screen shows; and what the votes themselves come to. */
  readonly counted: readonly Recounted[] | null;
  readonly recounted: readonly Recounted[] | null;
  /** null: it could not be told, as while votes still come in. */
  readonly equal: boolean | null;
}

export const recountQuery = `query Recount($boothId: ID!, $pollId: ID!) {
  recount(boothId: $boothId, pollId: $pollId) {
    recountId pollId round running at counted { optionId count } recounted { optionId count } equal } }`;

function parseCount(value: unknown, what: string): Recounted {
  const count = parseFields(value, what);
  return {
    optionId: parseString(count.optionId, `${what}.optionId`),
    count: parseNumber(count.count, `${what}.count`),
  };
}

/** A recount as the API gives it. */
export function parseRecount(value: unknown): Recount {
  const recount = parseFields(value, 'recount');
  const counts = (list: unknown, what: string) => parseList(list, what, parseCount);
  return {
    recountId: parseOptional(recount.recountId, 'recount.recountId', parseString),
    round: parseNumber(recount.round, 'recount.round'),
    running: parseBoolean(recount.running, 'recount.running'),
    at: parseOptional(recount.at, 'recount.at', parseString),
    counted: parseOptional(recount.counted, 'recount.counted', counts),
    recounted: parseOptional(recount.recounted, 'recount.recounted', counts),
    equal: parseOptional(recount.equal, 'recount.equal', parseBoolean),
  };
}

export type Verdict = 'EQUAL' | 'DIFFERENT' | 'UNSURE';

export function verdictOf(recount: Recount): Verdict {
  return recount.equal === null ? 'UNSURE' : recount.equal ? 'EQUAL' : 'DIFFERENT';
}

/** Counted beside recounted, per option in the recount's order; null where one of the two has no figure. */
export function verdictRows(
  recount: Recount,
): { optionId: string; counted: number | null; recounted: number | null }[] {
  const counted = new Map(recount.counted?.map((one) => [one.optionId, one.count]));
  const recounted = new Map(recount.recounted?.map((one) => [one.optionId, one.count]));
  const ids = new Set([...counted.keys(), ...recounted.keys()]);
  return [...ids].map((optionId) => ({
    optionId,
    counted: counted.get(optionId) ?? null,
    recounted: recounted.get(optionId) ?? null,
  }));
}
