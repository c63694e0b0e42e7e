import type { Limit } from '../facts/fact.ts';
import { documents } from './documents.ts';

const read = '2026-11-22';
const documented = { region: 'all', read, confidence: 'DOCUMENTED' } as const;
const secondHand = { region: 'all', read, confidence: 'SECOND_HAND' } as const;
const fixed = { adjustable: false } as const;
const adjustable = { adjustable: true } as const;

/** What AWS allows by default. Per second, unless the unit says otherwise. */
export const limits = {
  gatewayRequests: {
    ...documented,
    ...adjustable,
    value: 10_000,
    unit: 'requests/s per account',
    region: 'us-east-1',
    source: documents.gatewayQuotas,
    quota: { name: 'Throttle rate', code: 'L-8A5B8E43' },
    note: 'Several smaller regions begin at 2,500.',
  },
  expressConcurrency: {
    ...documented,
    ...adjustable,
    value: 1_000,
    unit: 'synchronous Express executions at once per account',
    region: 'us-east-1',
    source: documents.stepFunctionsQuotas2023,
    textOf: 'about 2023',
    quota: { name: 'Synchronous Express Workflows concurrent executions' },
    note: 'Then 1,000 to 3,700 by region. The present page names no number: capacity comes on demand, surges may be throttled until it has.',
  },
  tableWrites: {
    ...documented,
    ...adjustable,
    value: 40_000,
    unit: 'write units/s per table',
    source: documents.dynamoMaximum,
    quota: { name: 'Table-level write throughput limit', code: 'L-AB614373' },
  },
  tableReads: {
    ...documented,
    ...adjustable,
    value: 40_000,
    unit: 'read units/s per table',
    source: documents.dynamoMaximum,
    quota: { name: 'Table-level read throughput limit', code: 'L-CF0CBE56' },
  },
  partitionWrites: {
    ...documented,
    ...fixed,
    value: 1_000,
    unit: 'write units/s per partition',
    source: documents.warmThroughput,
  },
  partitionReads: {
    ...documented,
    ...fixed,
    value: 3_000,
    unit: 'read units/s per partition',
    source: documents.warmThroughput,
  },
  warmWrites: {
    ...documented,
    ...adjustable,
    value: 4_000,
    unit: 'write units/s that a new on-demand table takes at once',
    source: documents.warmThroughput,
    note: 'More by pre-warming: WarmThroughput in the template.',
  },
  streamReaders: {
    ...documented,
    ...fixed,
    value: 2,
    unit: 'readers per shard',
    source: documents.streams,
    textOf: 'undated copy',
  },
  lambdaConcurrency: {
    ...documented,
    ...adjustable,
    value: 1_000,
    unit: 'executions at once per account',
    source: documents.lambdaScaling,
    quota: { name: 'Concurrent executions', code: 'L-B99A9384' },
    note: 'New accounts may begin lower. The code is second-hand.',
  },
  appSyncTokens: {
    ...documented,
    ...adjustable,
    value: 5_000,
    unit: 'request tokens/s per account',
    source: documents.appSyncTokens,
    textOf: 'undated copy, later than 2024',
    quota: { name: 'GraphQL APIs - Rate of request tokens', code: 'L-FC5E46D0' },
    note: '5,000 or 10,000 by region; the page does not say which has which. A small query takes one token.',
  },
  appSyncConnects: {
    ...secondHand,
    ...adjustable,
    value: 2_000,
    unit: 'new connections/s per API',
    source: documents.appSyncQuotas,
    textOf: 'quoted in 2026; quoted as 200 in 2023',
    quota: { name: 'GraphQL APIs - Rate of connections per API', code: 'L-C01DB6E6' },
  },
  appSyncOutbound: {
    ...secondHand,
    ...adjustable,
    value: 1_000_000,
    unit: 'messages/s to subscribers per API',
    source: documents.appSyncQuotas,
    quota: { name: 'GraphQL APIs - Rate of outbound messages per API', code: 'L-5DE70651' },
  },
  appSyncInbound: {
    ...secondHand,
    ...adjustable,
    value: 10_000,
    unit: 'published messages/s per API',
    source: documents.appSyncQuotas,
    quota: { name: 'GraphQL APIs - Rate of inbound messages per API', code: 'L-A1B022A0' },
  },
  hostingRequests: {
    ...secondHand,
    ...adjustable,
    value: 10_000,
    unit: 'request tokens/s per hosted app',
    source: documents.amplifyLimits,
    textOf: 'undated copy',
    quota: { name: 'Hosting request tokens refill rate' },
  },
} as const satisfies Record<string, Limit>;
