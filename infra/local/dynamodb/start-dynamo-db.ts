import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import type { Credentials, Log } from '../aws/types.ts';
import { createClient, createStreamsClient, REGION } from './create-client.ts';
import { DynamoDbUnavailable } from './errors.ts';
import { findFreePort } from './find-free-port.ts';
import { findJarFolder } from './find-jar.ts';
import { explainJava } from './java.ts';
import { keepLogShort } from './keep-log-short.ts';
import { type KeptJava, keepRunning } from './keep-running.ts';
import { type JavaExit, type JavaProcess, spawnJava } from './spawn-java.ts';
import { hangWriteBell, type WriteBell } from './write-bell.ts';

const READY_TIMEOUT_MS = 30_000;
const READY_POLL_MS = 50;
const PORT_ATTEMPTS = 5;
const EXIT_LOCKED = 75;

/**
 * A small heap and the quick compiler only: half the memory and a start in a second; measured faster for our load than
 * the defaults.
 */
const JVM_FLAGS = [
  '-Xmx256m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-Djava.library.path=./DynamoDBLocal_lib',
];

export interface DynamoDbOptions {
  /** Tables are kept in its subfolder `dynamodb`. */
  readonly dataDir: string;
  /** Tables belong to this access key id: whoever else reaches the port sees none of them. */
  readonly credentials: Credentials;
  /** Keep nothing on disk: for tests. */
  readonly memory?: boolean;
  readonly java?: string;
  /** Told when Java ends without having been asked to, and when it runs again. */
  readonly log?: Log;
  /** Told when Java has ended and can't be brought back. */
  readonly onFailure?: (error: DynamoDbUnavailable) => void;
}

export interface DynamoDb {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly streams: DynamoDBStreamsClient;
  /** Rings after each write of `client`. */
  readonly bell: WriteBell;
  /** Process id of the Java that runs now, once known. */
  javaPid(): Promise<number | undefined>;
  stop(): Promise<void>;
}

/**
 * Starts DynamoDB Local, waits until it answers, and keeps it up: whatever ends it, it comes back on the same port and
 * folder. Throws `DynamoDbUnavailable` or `JavaMissing`.
 */
export async function startDynamoDb(options: DynamoDbOptions): Promise<DynamoDb> {
  // Java runs in another folder than we do: a relative path would lead it elsewhere.
  const folder = resolve(options.dataDir, 'dynamodb');
  if (options.memory !== true) makeFolder(folder);
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort();
    const java = spawnOn(port, folder, options);
    const endpoint = `http://127.0.0.1:${port}`;
    const settings = { endpoint, credentials: options.credentials };
    const client = createClient(settings);
    const exit = await waitUntilReady(client, java, folder);
    if (exit === undefined) {
      const kept = keepRunning({
        first: java,
        spawn: () => spawnOn(port, folder, options),
        waitUntilReady: (next) => waitUntilReady(client, next, folder),
        log: options.log ?? silent,
        onFailure: options.onFailure ?? ignore,
      });
      const database = databaseFileOf(folder, options);
      const logFile = database && `${database}-wal`;
      const keeping = logFile === undefined ? undefined : keepLogShort({ logFile, client, log: options.log ?? silent });
      return running(kept, endpoint, client, createStreamsClient(settings), async () => keeping?.stop());
    }
    client.destroy();
    const portTaken = /Failed to bind|Address already in use/.test(exit.stderr);
    if (!portTaken || attempt === PORT_ATTEMPTS) throw await explainExit(exit, folder, options.java ?? 'java');
  }
}

const ignore = () => undefined;
const silent: Log = { info: ignore, error: ignore };

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new DynamoDbUnavailable(`The data folder ${folder} can't be made; choose another or free its path.`, {
      cause: error,
    });
  }
}

function spawnOn(port: number, folder: string, options: DynamoDbOptions): JavaProcess {
  const storage = options.memory === true ? ['-inMemory'] : ['-dbPath', folder];
  return spawnJava({
    java: options.java ?? 'java',
    cwd: findJarFolder(),
    commandArguments: [
      ...JVM_FLAGS,
      '-jar',
      'DynamoDBLocal.jar',
      '-port',
      String(port),
      '-disableTelemetry',
      ...storage,
    ],
    lockFile: options.memory === true ? undefined : resolve(folder, 'in-use.lock'),
    databaseFile: databaseFileOf(folder, options),
  });
}

/** As DynamoDB Local names it. */
function databaseFileOf(folder: string, { memory, credentials }: DynamoDbOptions): string | undefined {
  return memory === true ? undefined : resolve(folder, `${credentials.accessKeyId}_${REGION}.db`);
}

/** Gives nothing once the tables can be listed, or how Java ended. Throws when Java lives but doesn't answer. */
async function waitUntilReady(
  client: DynamoDBClient,
  java: JavaProcess,
  folder: string,
): Promise<JavaExit | undefined> {
  let exit: JavaExit | undefined;
  void java.exited.then((reason) => {
    exit = reason;
  });
  const deadline = Date.now() + READY_TIMEOUT_MS;
  let lastError: unknown;
  while (exit === undefined && Date.now() < deadline) {
    try {
      await client.send(new ListTablesCommand({}));
      return undefined;
    } catch (error) {
      lastError = error;
      if (answeredWithFailure(error)) break;
    }
    await sleep(READY_POLL_MS);
  }
  if (exit !== undefined) return exit;
  await java.stop();
  throw new DynamoDbUnavailable(
    answeredWithFailure(lastError)
      ? `DynamoDB Local can't read the tables in ${folder}: the folder is damaged or not ours, or its disk is full. Make room, or move it away, and start again.`
      : `DynamoDB Local didn't answer within ${READY_TIMEOUT_MS / 1000} seconds. Close other programs and start again.`,
    { cause: lastError },
  );
}

/** An answer of DynamoDB Local itself (the SDK retried it before), not a refused connection. */
function answeredWithFailure(error: unknown): boolean {
  return error instanceof Error && 'name' in error && ['InternalFailure', 'InternalServerError'].includes(error.name);
}

async function explainExit(exit: JavaExit, folder: string, java: string): Promise<DynamoDbUnavailable> {
  if (exit.code === EXIT_LOCKED) {
    return new DynamoDbUnavailable(
      `The data folder ${folder} is in use by another Boothpresso (or can't be written). Stop that one, or choose another folder.`,
    );
  }
  const reason = await explainJava(java);
  if (reason !== undefined) return reason;
  return new DynamoDbUnavailable(
    `DynamoDB Local didn't start with the data folder ${folder}. Java said: ${exit.stderr.trim().slice(0, 600) || 'nothing'}`,
  );
}

function running(
  java: KeptJava,
  endpoint: string,
  client: DynamoDBClient,
  streams: DynamoDBStreamsClient,
  stopKeeping: () => Promise<void>,
): DynamoDb {
  return {
    endpoint,
    client,
    streams,
    bell: hangWriteBell(client),
    javaPid: () => java.javaPid(),
    async stop() {
      await Promise.all([stopKeeping(), java.stop()]);
      client.destroy();
      streams.destroy();
    },
  };
}
