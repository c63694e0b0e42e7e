import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Credentials } from '../../aws/types.ts';
import { checkSignature } from '../../iam/check-signature.ts';
import type { FairGate } from '../../server/crowd/fair-gate.ts';
import { type AppSync, createAppSync } from '../create-app-sync.ts';
import type { RealTimeLimits } from '../realtime/limits.ts';
import { apiResources } from './api-resources.ts';
import { storedTables } from './stored-tables.ts';
import { createTestVerifier } from './test-pool.ts';

export const API_KEY = 'da2-testtesttesttesttesttest';
export const SYSTEM: Credentials = { accessKeyId: 'SYSTEMKEY', secretAccessKey: 'system-secret' };
export const PUBLISH_TALLY = `mutation PublishTally($payload: AWSJSON!) {
  publishTally(payload: $payload) {
    boothId pollId round version pollVersion ballots options { optionId count } recent { mark optionIds } asOf lagMs
  }
}`;

/** A tally as the system publishes it. */
export function tallyOf(change: Record<string, unknown> = {}): string {
  return JSON.stringify({
    boothId: 'demo',
    pollId: 'favourite-service',
    round: 1,
    version: 1,
    pollVersion: 3,
    ballots: 1,
    options: [{ optionId: 'lambda', count: 1 }],
    recent: [{ mark: '🦊', optionIds: ['lambda'] }],
    asOf: '2026-11-22T10:00:00.000Z',
    lagMs: 40,
    ...change,
  });
}

export interface TestApi {
  readonly api: AppSync;
  readonly port: number;
  readonly url: string;
  /** What went to the log as an error. */
  readonly errors: string[];
  stop(): Promise<void>;
}

/** The API over real HTTP and sockets; `port` to come back on the same one. */
export async function startTestApi(
  options: {
    tables?: Record<string, Record<string, unknown>[]>;
    limits?: Partial<RealTimeLimits>;
    readonly gate?: FairGate;
    port?: number;
  } = {},
): Promise<TestApi> {
  const errors: string[] = [];
  const api = createAppSync({
    resources: apiResources({ transactions: 'Transactions', counts: 'Counts' }),
    dynamodb: storedTables(options.tables ?? {}),
    checkSignature: async (request, service) =>
      (await checkSignature({ request, service, credentials: SYSTEM, clock: Date.now })).ok,
    apiKey: API_KEY,
    verifyIdToken: createTestVerifier(),
    clock: Date.now,
    newId: () => crypto.randomUUID(),
    log: { info: () => undefined, error: (line) => errors.push(line) },
    ...(options.limits === undefined ? {} : { limits: options.limits }),
    ...(options.gate === undefined ? {} : { gate: options.gate }),
  });
  const server = createServer((request, response) => {
    api.handle(request, response).catch((error: unknown) => errors.push(String(error)));
  });
  server.on('upgrade', api.upgrade);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    api,
    port,
    url: `http://127.0.0.1:${port}/graphql`,
    errors,
    stop: async () => {
      api.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
