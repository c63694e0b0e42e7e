import { openBar, type StartedOrder } from '../crowd/started-orders.ts';
import { openRelay } from '../network/open-relay.ts';
import type { Check, Scenario, Screens, Stage, StagedBooth } from '../scenario.ts';

/** To choose a drink; the machine then stands still for longer, with some of that time already gone. */
const CHOOSE_SECONDS = 8;
const SLEEP_MS = 12_000;
/** A code gives ten. */
const ORDERS = 4;

/**
 * The lid is closed under load: the whole family stands still, then the laptop is there again under another address. Then
 * it is killed instead, and started on another port. Ten minutes are played as a gap longer than an order has time.
 */
export const asleep: Scenario = {
  number: 11,
  name: 'asleep',
  title: 'suspended past every deadline, back under another address',
  limitSeconds: 240,
  async play(stage) {
    const booth = await stage.start();
    const pollId = await booth.newPoll();
    const street = new Street(stage, booth);
    await street.move('127.0.0.1');
    const { page } = street;
    const screens = await booth.openScreens({ pollId, page });
    const crowd = await booth.startCrowd({ pollId, page });
    const bar = await openBar(booth, CHOOSE_SECONDS);
    const checks: Check[] = [];

    const before = await bar.startOrders(ORDERS);
    await stage.sleep(stage.random() * 2_000);
    await booth.suspend();
    stage.did('suspended');
    await stage.sleep(SLEEP_MS);
    await street.move('127.0.0.2');
    await booth.resume();
    checks.push(...(await judgeOrders(stage, before, 'the sleep')));
    checks.push(await judgeFound(stage, screens, 'the sleep'));

    const between = await bar.startOrders(ORDERS);
    // The time is noted once a second: a machine that stands still has been up for longer than that.
    await stage.sleep(1_500 + stage.random() * 1_000);
    await booth.kill();
    stage.did('kill -9 of all');
    await stage.sleep(SLEEP_MS);
    await booth.restart({ port: 0 });
    await street.move('127.0.0.3');
    checks.push(...(await judgeOrders(stage, between, 'the restart')));
    checks.push(await judgeFound(stage, screens, 'the restart'));
    checks.push(await judgeTimeout(stage, booth));
    await crowd.done;
    return [...checks, ...(await booth.settle({ crowd, screens }))];
  },
};

/** Where the booth is reached; nobody answers any more where it was before. */
class Street {
  readonly #stage: Stage;
  readonly #booth: StagedBooth;
  #url = '';
  #leave: () => void = () => undefined;

  constructor(stage: Stage, booth: StagedBooth) {
    this.#stage = stage;
    this.#booth = booth;
  }

  readonly page = (): string => this.#url;

  async move(host: string): Promise<void> {
    this.#leave();
    // Only Linux has all of 127.0.0.0/8; elsewhere another port has to do.
    const address = process.platform === 'linux' ? host : '127.0.0.1';
    const relay = await openRelay(address, () => Number(new URL(this.#booth.url()).port));
    this.#stage.onEnd(() => relay.end());
    this.#url = relay.url;
    this.#leave = () => relay.end();
    this.#stage.did('addresses');
  }
}

async function judgeOrders(stage: Stage, orders: readonly StartedOrder[], after: string): Promise<readonly Check[]> {
  const states: string[] = [];
  for (const order of orders) {
    const moved = await stage.until(async () => (await order.read()).expiresAt > order.expiresAt + SLEEP_MS - 1_000);
    states.push(moved ? await order.choose() : `not moved: ${(await order.read()).status}`);
  }
  stage.did('orders', orders.length);
  const wrong = states.filter((state) => state !== 'QUEUED');
  return [
    {
      what: `no order times out for ${after} alone: each has its time back and can be gone on with`,
      holds: orders.length === ORDERS && wrong.length === 0,
      detail: wrong.length > 0 ? wrong.join(', ') : `${orders.length} orders`,
    },
  ];
}

async function judgeFound(stage: Stage, screens: Screens, after: string): Promise<Check> {
  const before = screens.connections();
  const wanted = screens.all.length;
  const found = await stage.until(() => screens.connected() === wanted, 60);
  stage.note(`${after}: ${screens.connections() - before} connections made since.`);
  return {
    what: `every screen finds it again after ${after}`,
    holds: found,
    detail: `${screens.connected()} of ${wanted}`,
  };
}

/** A deadline that comes while the machine is awake still counts. */
async function judgeTimeout(stage: Stage, booth: StagedBooth): Promise<Check> {
  const bar = await openBar(booth, CHOOSE_SECONDS);
  const [order] = await bar.startOrders(1);
  const ended = await stage.until(async () => (await order?.read())?.status === 'TIMED_OUT', CHOOSE_SECONDS + 20);
  return { what: 'an order that nobody chooses while it is awake does time out', holds: ended };
}
