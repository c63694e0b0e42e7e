import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepFiles } from '../../data-folder/keep-files.ts';
import { type Cognito, createCognito } from '../create-cognito.ts';
import { poolResources } from './pool-resources.ts';

export interface TestPool {
  readonly cognito: Cognito;
  /** The data folder. */
  readonly folder: string;
  /** `http://127.0.0.1:…/`, where the unsigned operations are. */
  readonly url: string;
  readonly logged: readonly string[];
  /** Moves the clock on; milliseconds. */
  later(ms: number): void;
  /** An operation of the system's. */
  admin(operation: string, input: Record<string, unknown>): Promise<Record<string, unknown>>;
  /** An unsigned operation over HTTP: status and body. */
  call(operation: string, input: unknown): Promise<{ status: number; body: Record<string, unknown> }>;
  /** The pool again on the same folder, as after a restart. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** A pool on a folder of its own behind a server on loopback. */
export async function startTestPool(resources = poolResources()): Promise<TestPool> {
  const folder = mkdtempSync(join(tmpdir(), 'boothpresso-cognito-'));
  const logged: string[] = [];
  let ahead = 0;
  const open = () =>
    createCognito({
      resources,
      files: keepFiles(folder),
      clock: () => Date.now() + ahead,
      newId: randomUUID,
      log: { info: () => {}, error: (line) => void logged.push(line) },
    });
  let cognito = await open();
  const server = createServer((req, res) => void cognito.handle(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    get cognito() {
      return cognito;
    },
    folder,
    url,
    logged,
    later: (ms) => {
      ahead += ms;
    },
    admin: async (operation, input) => {
      const run = cognito.operations[operation];
      if (!run) throw new Error(`There is no ${operation}.`);
      return run({ UserPoolId: cognito.userPoolId, ...input });
    },
    call: async (operation, input) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify(input),
      });
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
    },
    restart: async () => {
      await cognito.stop();
      cognito = await open();
    },
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      await cognito.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
