import { randomUUID } from 'node:crypto';
import { createBoothClient, findBooth, newTicket } from '../booth-client.ts';
import { UsageProblem } from '../errors.ts';
import { checkAddresses, type RobotSettings } from '../parse-arguments.ts';
import { createRandom } from '../random.ts';
import { sleep, waitUntil } from '../wait-until.ts';
import { type BarClient, createBarClient, type Settings, type Store } from './bar-client.ts';
import { createBarRecord } from './bar-record.ts';
import { findPassword } from './find-password.ts';
import { checkAnswers, judgeBar } from './judge-bar.ts';
import { orderCoffee } from './order-coffee.ts';
import { type MenuDrink, planOrders } from './plan-orders.ts';
import { serveCoffee } from './serve-coffee.ts';
import { settleBar, waitForEnds } from './settle-bar.ts';
import { showChecks } from './show-checks.ts';
import { signIn } from './sign-in.ts';

const TRIES = 10;
const PROGRESS_MS = 2_000;

/** For the run: nobody waits fifteen minutes for an order that was forgotten, and codes come and go. */
const hurry = (perMinute: number): Settings => ({
  drinksPerCode: Math.min(1000, Math.max(5, Math.ceil(perMinute / 6))),
  codePeriodSeconds: 8,
  orderTimeoutSeconds: 10,
  makeTimeoutSeconds: 15,
});

/** Lets customers order and baristas serve. Gives the exit code: 1 where a check fails. */
export async function runBar(
  settings: RobotSettings,
  environment: NodeJS.ProcessEnv,
  stop: AbortController,
): Promise<number> {
  const addresses = await findBooth(settings.url);
  const { commandsUrl, graphqlUrl, userPoolUrl } = addresses;
  checkAddresses(settings.url, [commandsUrl, graphqlUrl, ...(userPoolUrl === undefined ? [] : [userPoolUrl])]);
  const staffToken = await signIn(addresses, findPassword(settings.password, settings.url, environment));
  const booth = settings.booth ?? addresses.defaultBooth;
  if ((await createBoothClient(addresses, booth).shownPoll()) === undefined)
    throw new UsageProblem(`There is no booth "${booth}": name another with --booth.`);
  const client = createBarClient(addresses, booth, staffToken);
  const menu = availableDrinks(await client.store(), booth);
  const customers = planOrders({ ...settings, menu }, createRandom(settings.seed));
  const before = await client.settings();
  const screen = newTicket();
  const pairingCode = await client.pairScreen(screen);
  const quick = hurry(settings.perMinute);
  console.log(
    `${customers.length} customers of ${booth} order ${settings.orders} times, ${settings.perMinute} orders a minute; ` +
      `${settings.baristas} baristas serve. Seed ${settings.seed}.\n` +
      `Meanwhile a code lasts ${quick.codePeriodSeconds} s, a choice ${quick.orderTimeoutSeconds} s and a drink ` +
      `${quick.makeTimeoutSeconds} s at most; afterwards all is set as it was.`,
  );
  try {
    await client.putStore(quick);
    return await runShift();
  } finally {
    const { drinksPerCode, codePeriodSeconds, orderTimeoutSeconds, makeTimeoutSeconds } = before;
    await client.putStore({ drinksPerCode, codePeriodSeconds, orderTimeoutSeconds, makeTimeoutSeconds });
    await client.unpairScreen(pairingCode);
  }

  async function runShift(): Promise<number> {
    const record = createBarRecord();
    const patience = { tries: TRIES, sleep, random: Math.random, onRetry: () => record.count('retries') };
    const started = Date.now();
    const progress = setInterval(() => {
      const counts = [...record.counts].map(([what, times]) => `${times} ${what.replace('Order.', '').toLowerCase()}`);
      console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${counts.join(', ')}`);
    }, PROGRESS_MS);
    let closed = false;
    const givenBack = new Set<string>();
    const baristas = Array.from({ length: settings.baristas }, (_, index) =>
      serveCoffee({
        client,
        station: `Robot ${index + 1}`,
        random: createRandom(settings.seed + index + 1),
        patience,
        record,
        givenBack,
        isClosed: () => closed,
      }),
    );
    try {
      const ordering = { client, screen, newTicket, newOrderId: randomUUID, patience, record };
      const wait = (at: number) => waitUntil(started + at, stop.signal);
      await Promise.all(customers.map((one) => orderCoffee(one, { ...ordering, waitUntil: wait })));
      await waitForEnds(client, record, quick);
    } finally {
      closed = true;
      await Promise.all(baristas);
      clearInterval(progress);
    }
    const { plans, acknowledged, problems } = record;
    const judged = judgeBar([...plans.keys()], acknowledged, await settleBar(client));
    const checks = [...judged, checkAnswers(acknowledged.length, problems)];
    console.log(showChecks(checks));
    return checks.some(({ faults }) => faults.length > 0) ? 1 : 0;
  }
}

/** What is on the menu and not sold out. @throws UsageProblem where nothing can be ordered */
function availableDrinks(store: Awaited<ReturnType<BarClient['store']>>, booth: string): readonly MenuDrink[] {
  if (!store?.open) throw new UsageProblem(`The bar of ${booth} is closed: open it, then start the robots.`);
  const drinks = store.menu.filter(({ soldOut }) => !soldOut);
  if (drinks.length === 0) throw new UsageProblem(`The bar of ${booth} has nothing to order: write its menu first.`);
  return drinks.map(({ drinkId, modifiers }: Store['menu'][number]) => ({
    drinkId,
    modifiers: modifiers.map(({ modifierId, choices }) => ({
      modifierId,
      choices: choices.flatMap(({ choiceId, soldOut }) => (soldOut ? [] : [choiceId])),
    })),
  }));
}
