import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DrinkFigures } from '../amplify/drinks/present-drinks.ts';
import { buildFunctions } from './build.ts';
import { orderStream } from './testing/order-stream.ts';
import { putItems, putRules, startTestTables } from './testing/test-tables.ts';
import { poll, voteStream } from './testing/vote-stream.ts';

const run = promisify(execFile);

let tables: Awaited<ReturnType<typeof startTestTables>>;
let folder: string;
let server: Server;
const received: { path: string; target: string; body: Record<string, unknown> }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'functions-'));
  tables = await startTestTables();
  server = createServer(async (request, response) => {
    const body = JSON.parse(await bodyOf(request));
    received.push({ path: request.url ?? '', target: targetOf(request), body });
    // The SDK compares the sum that a queue sends back.
    const sum = createHash('md5').update(String(body.MessageBody)).digest('hex');
    const answer = { data: {}, MessageId: 'm', MD5OfMessageBody: sum };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, 60_000);

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await tables.stop();
  await rm(folder, { recursive: true, force: true });
});

test('the bundles run with nothing but their environment: they count, publish, put aside and recount', async () => {
  const sizes = await buildFunctions(folder);
  expect([...sizes.keys()].sort()).toEqual(['aggregate', 'give-back', 'publish', 'rebuild-poll', 'recount-lane']);
  const { transactions, counts } = await tables.fresh();
  const stream = voteStream([0, 3, 6, 9].map((visitor) => ({ visitor, options: ['lambda'], hidden: false })));
  await putRules(transactions, poll);
  await putItems(transactions, stream.items);
  const endpoint = await transactions.client.config.endpoint?.();
  const invoke = (handler: string, event: unknown) =>
    invokeBundle(handler, event, {
      TRANSACTIONS_TABLE: transactions.name,
      COUNTS_TABLE: counts.name,
      AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${endpoint?.port}`,
    });

  const [first, ...rest] = stream.records;
  const broken = { ...first, dynamodb: { ...first?.dynamodb, NewImage: {} } };
  expect(await invoke('aggregate', { Records: [broken, ...rest] })).toEqual({ batchItemFailures: [] });
  expect(received.map(({ path, target }) => `${path} ${target}`)).toEqual(['/ AmazonSQS.SendMessage', '/graphql ']);

  const lane = { ...poll, round: 1, lane: '0' };
  expect(await invoke('recount-lane', lane)).toMatchObject({ ballots: 4, equal: null });
  expect(await invoke('give-back', { list: true })).toMatchObject({ letters: [{ status: 'DEAD' }] });

  const body = JSON.stringify(poll);
  const Records = [{ messageId: 'm', body, attributes: { ApproximateReceiveCount: '1' } }];
  expect(await invoke('publish', { Records })).toEqual({ batchItemFailures: [] });
  const { variables } = received.at(-1)?.body ?? {};
  expect(variables).toMatchObject({ payload: expect.stringContaining('"ballots":3') });

  const queued = { order: 1, what: 'on', drinkId: 'latte', milk: 'oat' } as const;
  const [start, queue] = orderStream([queued, queued]).records;
  const damaged = { ...queue, dynamodb: { ...queue?.dynamodb, NewImage: {} } };
  expect(await invoke('aggregate', { Records: [start, damaged] })).toEqual({ batchItemFailures: [] });
  expect(figuresIn(received.at(-1))).toMatchObject({ boothId: 'demo', byDrink: [], version: 1 });
  const bar = { messageId: 'm', body: '{"boothId":"demo"}', attributes: { ApproximateReceiveCount: '1' } };
  expect(await invoke('publish', { Records: [bar] })).toEqual({ batchItemFailures: [] });
  expect(figuresIn(received.at(-1)).byStatus).toContainEqual({ key: 'STARTED', count: 1 });
}, 120_000);

/** The figures that a request to AppSync published. */
function figuresIn(request: (typeof received)[number] | undefined): DrinkFigures {
  const { query, variables } = request?.body ?? {};
  expect(query).toContain('publishDrinks');
  return JSON.parse((variables as { payload: string }).payload);
}

/** Imports a bundle in a process of its own, as Lambda does, and gives back what its handler answers. */
async function invokeBundle(handler: string, event: unknown, env: NodeJS.ProcessEnv): Promise<unknown> {
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const script = join(folder, 'invoke.mjs');
  await writeFile(
    script,
    `const { handler } = await import(process.argv[2]);
     const answer = await handler(JSON.parse(process.argv[3]));
     process.stdout.write('\\n' + JSON.stringify(answer), () => process.exit());`,
  );
  const { stdout } = await run(process.execPath, [script, join(folder, handler, 'index.mjs'), JSON.stringify(event)], {
    env: {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'aggregatortest',
      AWS_SECRET_ACCESS_KEY: 'aggregatortest',
      AWS_ENDPOINT_URL_SQS: url,
      PUBLISH_QUEUE_URL: `${url}/000000000000/publish`,
      DEAD_LETTER_QUEUE_URL: `${url}/000000000000/dead-letters`,
      GRAPHQL_URL: `${url}/graphql`,
      ...env,
    },
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += chunk;
  return body;
}

function targetOf({ headers }: IncomingMessage): string {
  return String(headers['x-amz-target'] ?? '');
}
