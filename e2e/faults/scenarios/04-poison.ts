import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteMessageCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as v from 'valibot';
import { type Check, FaultProblem, type Scenario, type Stage, type StagedBooth } from '../scenario.ts';
import { readTally } from '../screens/socket-screen.ts';
import { type BoothData, openData } from '../store-proxy/open-data.ts';
import { startBehindProxy } from '../store-proxy/start-behind-proxy.ts';

/** Its lanes, one each; the first hex digit of a visitor's id. */
const LANES = ['0', '7', 'c'];
const ON_HOLD_MS = 4_000;
const Letters = v.object({ letters: v.array(v.looseObject({ sequence: v.string(), record: v.string() })) });
const Given = v.object({ status: v.string() });
const Notice = v.object({ sequence: v.string() });
const StoredRecord = v.looseObject({ dynamodb: v.looseObject({ OldImage: v.optional(v.unknown()) }) });

/** Votes that no workflow would write lie in the middle of batches of good ones. */
export const poisonRecords: Scenario = {
  number: 4,
  name: 'poison-records',
  title: 'records that cannot be counted, in the middle of batches; mended and given back, twice',
  limitSeconds: 240,
  async play(stage) {
    const { booth, proxy } = await startBehindProxy(stage);
    const data = await openData(booth.data, proxy.storeUrl() ?? '', booth.url());
    stage.onEnd(() => data.close());
    const pollId = await booth.newPoll();
    const screens = await booth.openScreens({ pollId });
    const crowd = await booth.startCrowd({ pollId, perSecond: 40 });
    await stage.sleep((stage.seconds * 1000) / 4);
    // Nothing is read for a while, so that good votes lie before and after each bad one in the next batch.
    await proxy.setRules({
      requests: [{ name: 'wait', operations: ['GetRecords'], act: { kind: 'delay', ms: ON_HOLD_MS } }],
    });
    await stage.sleep(ON_HOLD_MS / 2);
    const votes = LANES.map((lane, at) => poisonOf(pollId, lane, at));
    for (const { bad } of votes) {
      await data.store.send(new PutItemCommand({ TableName: data.tables.transactions, Item: marshall(bad) }));
      stage.did('poison records');
    }
    await stage.sleep(ON_HOLD_MS / 2);
    await proxy.setRules({});
    await crowd.done;
    await stage.until(async () => (await listLetters(booth)).length >= LANES.length);

    const letters = await listLetters(booth);
    const told = await receiveAll(data);
    const checks: Check[] = [
      {
        what: 'the poison alone is listed by dead-letters',
        holds:
          letters.length === LANES.length && votes.every(({ sk }) => letters.some(({ record }) => record.includes(sk))),
        detail: `${letters.length} of ${LANES.length}`,
      },
      {
        what: 'it alone reaches the dead-letter queue',
        holds: told.length > 0 && told.every((one) => letters.some(({ sequence }) => sequence === one)),
        detail: `${new Set(told).size} letters in ${told.length} messages`,
      },
    ];
    // The good ones around it are counted, all of them, before anything is mended.
    const without = await booth.settle({ crowd });
    checks.push(...without.filter(({ what }) => !what.startsWith('recount')));

    const refused = await tryToGive(booth, letters[0]?.sequence ?? '');
    checks.push({ what: 'it is not taken back unmended', holds: refused === 'REFUSED', detail: refused });
    await mendAll(data, votes, booth, stage);
    const before = await countBallots(booth, pollId);
    const again = await listLetters(booth);
    const statuses: string[] = [];
    for (const { sequence } of [...again, ...again]) statuses.push(await tryToGive(booth, sequence));
    const given = statuses.filter((status) => status === 'GIVEN').length;
    stage.did('given back', given);
    checks.push(
      {
        what: 'mended, each is given back once and only once',
        holds:
          given === again.length && statuses.filter((status) => status === 'ALREADY_GIVEN').length === again.length,
        detail: statuses.join(', '),
      },
      {
        what: 'each counts exactly once',
        holds: (await countBallots(booth, pollId)) === before + LANES.length,
        detail: `${before} + ${LANES.length} ballots = ${await countBallots(booth, pollId)}`,
      },
      { what: 'nothing waits any more', holds: (await listLetters(booth)).length === 0 },
    );
    // The crowd's own votes were judged before those of the poison came on top.
    return [...checks, ...(await booth.settle({ screens, pollId }))];
  },
};

type Letter = v.InferOutput<typeof Letters>['letters'][number];

interface Poison {
  readonly pk: string;
  readonly sk: string;
  readonly bad: Readonly<Record<string, unknown>>;
  readonly good: Readonly<Record<string, unknown>>;
}

function poisonOf(pollId: string, lane: string, at: number): Poison {
  const pk = `VOTE#demo#${pollId}#1#${lane}`;
  const sk = `${lane}0000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
  const good = {
    ...{ pk, sk, entity: 'VOTE', boothId: 'demo', pollId, round: 1, receipt: sk, mark: '🦊', visitor: sk },
    ...{ options: new Set(['a']), at: new Date().toISOString(), revision: 1, hidden: false },
  };
  const wrong = [{ at: 'yesterday' }, { options: 'a' }, { revision: 'first' }][at % 3];
  return { pk, sk, good, bad: { ...good, ...wrong } };
}

async function listLetters(booth: StagedBooth): Promise<readonly Letter[]> {
  return v.parse(Letters, await booth.cli('dead-letters', 'list')).letters;
}

/** GIVEN, ALREADY_GIVEN, or REFUSED where it still can't be counted. @throws what else went wrong */
async function tryToGive(booth: StagedBooth, sequence: string): Promise<string> {
  try {
    return v.parse(Given, await booth.cli('dead-letters', 'give-back', sequence)).status;
  } catch (problem) {
    if (/still can't be folded/.test(String(problem))) return 'REFUSED';
    throw problem;
  }
}

/**
 * Mends the votes, and what the letters say of them. The stream then tells of a vote that was bad before: a second
 * letter for each, which adds nothing.
 */
async function mendAll(
  { store, tables }: BoothData,
  votes: readonly Poison[],
  booth: StagedBooth,
  stage: Stage,
): Promise<void> {
  for (const { good } of votes) {
    await store.send(new PutItemCommand({ TableName: tables.transactions, Item: marshall(good) }));
  }
  if (!(await stage.until(async () => (await listLetters(booth)).length === 2 * votes.length))) {
    throw new FaultProblem('The mending of the votes never came by.');
  }
  for (const { sequence, record } of await listLetters(booth)) {
    const vote = votes.find(({ sk }) => record.includes(sk));
    if (vote === undefined) throw new FaultProblem(`Letter ${sequence} is none of ours.`);
    const parsed = v.parse(StoredRecord, JSON.parse(record));
    const image = marshall(vote.good);
    const images = { NewImage: image, ...(parsed.dynamodb.OldImage === undefined ? {} : { OldImage: image }) };
    const mended = JSON.stringify({ ...parsed, dynamodb: { ...parsed.dynamodb, ...images } });
    await store.send(
      new UpdateItemCommand({
        TableName: tables.counts,
        Key: marshall({ pk: 'DEAD', sk: sequence }),
        UpdateExpression: 'SET #record = :mended',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#record': 'record' },
        ExpressionAttributeValues: marshall({ ':mended': mended }),
      }),
    );
  }
}

async function receiveAll({ queues, queueUrl }: BoothData): Promise<readonly string[]> {
  const QueueUrl = queueUrl('AggregatorDeadLetters');
  const told: string[] = [];
  for (;;) {
    const { Messages = [] } = await queues.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    if (Messages.length === 0) return told;
    for (const { Body = '', ReceiptHandle } of Messages) {
      told.push(v.parse(Notice, JSON.parse(Body)).sequence);
      await queues.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    }
  }
}

async function countBallots(booth: StagedBooth, pollId: string): Promise<number> {
  return (await readTally(booth.url(), pollId))?.ballots ?? 0;
}
