import type { Random } from '../../robots/random.ts';

export interface FloodTarget {
  /** `127.0.0.1:8080` */
  readonly host: string;
  readonly stagePath: string;
  readonly pollId: string;
  readonly apiKey: string;
  /** Of a visitor who has voted for the option: to vote so again is valid and changes nothing. */
  readonly ticket: string;
  readonly optionId: string;
}

/** VALID: what a phone asks too, far too often. STRANGERS: a new visitor each time. INVALID: all that is refused. */
export type FloodKind = 'VALID' | 'STRANGERS' | 'INVALID';

/** One request, as it goes over the wire. */
export function writeRequest(kind: FloodKind, target: FloodTarget, random: Random): string {
  const { host, stagePath, pollId, apiKey, ticket, optionId } = target;
  const pick = (...texts: readonly string[]): string => texts[Math.floor(random() * texts.length)] ?? '';
  const ask = (line: string, body = '', ...headers: readonly string[]) =>
    [`${line} HTTP/1.1`, `Host: ${host}`, `Content-Length: ${Buffer.byteLength(body)}`, ...headers, '', body].join(
      '\r\n',
    );
  const json = 'Content-Type: application/json';
  const visits = `POST ${stagePath}/booths/demo/visits`;
  const vote = `PUT ${stagePath}/booths/demo/polls/${pollId}/vote`;
  const ballot = JSON.stringify({ options: [optionId] });
  const stranger = () =>
    Array.from({ length: 43 }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[Math.floor(random() * 36)]).join('');
  switch (kind) {
    case 'VALID':
      return pick(
        ask(vote, ballot, json, `Authorization: Bearer ${ticket}`),
        ask(visits, '{}', json, `Authorization: Bearer ${ticket}`),
        ask(
          'POST /graphql',
          JSON.stringify({ query: `{ tally(boothId: "demo", pollId: "${pollId}") { ballots } }` }),
          json,
          `x-api-key: ${apiKey}`,
        ),
        ask('GET /b/demo'),
      );
    case 'STRANGERS':
      return ask(visits, '{}', json, `Authorization: Bearer ${stranger()}`);
    case 'INVALID':
      return pick(
        ask(vote, ballot, json, `Authorization: Bearer ${stranger()}`),
        ask(vote, '{"options":', json, `Authorization: Bearer ${ticket}`),
        ask(vote, ballot, json),
        ask(`PUT ${stagePath}/booths/nowhere/polls/${pollId}/vote`, ballot, json, `Authorization: Bearer ${ticket}`),
        ask(`DELETE ${stagePath}/nothing/here`),
        ask('POST /graphql', '{"query":"{ nothing }"}', json, `x-api-key: ${apiKey}`),
        ask('GET /../../etc/passwd'),
        ask('POST /', '{}', 'X-Amz-Target: AWSStepFunctions.StartExecution'),
      );
    default:
      throw new Error(`Unknown kind ${kind satisfies never}.`);
  }
}
