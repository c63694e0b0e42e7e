import { findBooth, newTicket } from '../../robots/booth-client.ts';
import { canCallFrom } from '../flood/can-call-from.ts';
import type { FloodKind, FloodTarget } from '../flood/flood-requests.ts';
import { openManySockets } from '../flood/open-many-sockets.ts';
import { openSlowConnections } from '../flood/open-slow-connections.ts';
import { startFlood } from '../flood/start-flood.ts';
import type { Scenario, Stage, StagedBooth } from '../scenario.ts';

const POLL = 'favourite-service';
const OPTION = 'lambda';
const PHONES = 500;
const SCREENS = 3;
const CONNECTIONS = 64;
const DEEP = 8;
const SLOW = 300;
const SOCKETS = 1000;
const HERE = '127.0.0.1';
const ELSEWHERE = '127.0.0.2';
const HANG_UP_MS = 300;
interface FloodPart {
  readonly kind: FloodKind;
  readonly from: string;
  readonly hangUpMs?: number;
}
const FLOODS: readonly FloodPart[] = [
  { kind: 'VALID', from: HERE },
  { kind: 'INVALID', from: HERE },
  { kind: 'STRANGERS', from: HERE, hangUpMs: HANG_UP_MS },
  { kind: 'VALID', from: ELSEWHERE },
];

/** 500 phones behind one address vote while one client asks for all that it can: beside them, and from an address of its own. */
export const floodingClient: Scenario = {
  number: 10,
  name: 'flooding-client',
  title: '500 phones behind one address beside a client that floods',
  limitSeconds: 300,
  async play(stage) {
    const booth = await stage.start();
    const target = await prepareTarget(booth);
    const screens = await booth.openScreens({ pollId: POLL, count: SCREENS });
    const slow = openSlowConnections(SLOW, target);
    stage.onEnd(() => slow.close());
    const sockets = openManySockets(SOCKETS, target);
    stage.onEnd(() => sockets.close());
    const haveSockets = await stage.until(() => sockets.counts().subscribed + sockets.counts().refused >= SOCKETS, 60);

    const crowd = await booth.startCrowd({ pollId: POLL, perSecond: PHONES / stage.seconds, change: 0 });
    const answers = new Map<string, number>();
    let sent = 0;
    for (const part of FLOODS) {
      const { from } = part;
      if (from !== HERE && !(await canCallFrom(from))) {
        stage.note(`This machine can't call from ${from}: the flood from there is left out.`);
        continue;
      }
      const report = await flood(stage, target, part);
      sent += report.sent;
      for (const [status, times] of Object.entries(report.answers)) {
        answers.set(status, (answers.get(status) ?? 0) + times);
      }
    }
    stage.did('requests of the flood', sent);
    await crowd.done;
    const { acknowledged, failed, retries } = crowd.figures;
    const { subscribed, refused } = sockets.counts();
    stage.note(`${slow.ended()} slow connections were ended; of ${SOCKETS} sockets ${subscribed} subscribed.`);
    const told = [...answers].toSorted().map(([status, times]) => `${times} × ${status}`);
    return [
      {
        what: 'every honest phone gets its vote acknowledged',
        holds: failed === 0 && acknowledged === PHONES,
        detail: `${acknowledged} of ${PHONES}, ${retries} retries`,
      },
      { what: 'the flood was one', holds: sent > PHONES && told.length > 0, detail: told.join(', ') },
      {
        what: 'a thousand sockets of one client stay within what the booth takes',
        holds: haveSockets && refused === 0,
        detail: `${subscribed} subscribed, ${refused} ended`,
      },
      ...(await booth.settle({ crowd, screens })),
    ];
  },
};

/** A visitor of the flood's own, who has voted before anything is counted: to vote so again changes nothing. */
async function prepareTarget(booth: StagedBooth): Promise<FloodTarget> {
  const { commandsUrl, apiKey } = await findBooth(booth.url());
  const { host, pathname } = new URL(commandsUrl);
  const ticket = newTicket();
  const client = booth.client();
  await client.checkIn(ticket);
  await client.vote(ticket, POLL, [OPTION]);
  return { host, stagePath: pathname.replace(/\/$/, ''), pollId: POLL, apiKey, ticket, optionId: OPTION };
}

async function flood(stage: Stage, target: FloodTarget, { kind, from, ...part }: FloodPart) {
  const seed = Math.floor(stage.random() * 2 ** 31);
  const order = { kind, target, localAddress: from, connections: CONNECTIONS, deep: DEEP, seed, ...part };
  const running = startFlood(order);
  stage.onEnd(async () => void (await running.end()));
  await stage.sleep((stage.seconds / FLOODS.length) * 1000);
  const report = await running.end();
  stage.note(`${kind} from ${from}: ${report.sent} sent, ${JSON.stringify(report.answers)}, ${report.broken} broken`);
  return report;
}
