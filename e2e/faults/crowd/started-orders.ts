import { randomUUID } from 'node:crypto';
import { createBarClient } from '../../robots/bar/bar-client.ts';
import { signIn } from '../../robots/bar/sign-in.ts';
import { findBooth, newTicket } from '../../robots/booth-client.ts';
import { explain } from '../../robots/explain.ts';
import type { StagedBooth } from '../scenario.ts';

/** An order that waits for its drink. */
export interface StartedOrder {
  /** Epoch milliseconds of its first deadline. */
  readonly expiresAt: number;
  read(): Promise<{ readonly status: string; readonly expiresAt: number }>;
  /** Gives the status it then has, or why not. */
  choose(): Promise<string>;
}

export interface Bar {
  /** Each of another customer. */
  startOrders(count: number): Promise<readonly StartedOrder[]>;
}

/** The bar of the booth, with so many seconds to choose a drink; it is found at the booth's address of each moment. */
export async function openBar(booth: StagedBooth, orderTimeoutSeconds: number): Promise<Bar> {
  const first = await findBooth(booth.url());
  const staff = await signIn(first, booth.staffPassword);
  const client = async () => createBarClient(await findBooth(booth.url()), first.defaultBooth, staff);
  const bar = await client();
  await bar.putStore({ orderTimeoutSeconds });
  const screen = newTicket();
  await bar.pairScreen(screen);

  async function startOrder(): Promise<StartedOrder> {
    const ticket = newTicket();
    const orderId = randomUUID();
    const here = await client();
    const { code } = await here.code(screen);
    await here.checkIn(ticket, code);
    await here.start(ticket, orderId, code);
    const read = async () => {
      const order = (await (await client()).orderLog()).find((one) => one.orderId === orderId);
      if (order === undefined) throw new Error(`The booth has no order ${orderId}.`);
      return { status: order.status, expiresAt: Date.parse(order.expiresAt ?? '') };
    };
    return {
      expiresAt: (await read()).expiresAt,
      read,
      async choose() {
        try {
          const drink = { drinkId: 'espresso', modifiers: { shots: 'single' } };
          return (await (await client()).choose(ticket, orderId, drink)).status;
        } catch (problem) {
          return explain(problem);
        }
      },
    };
  }
  return {
    async startOrders(count) {
      const orders: StartedOrder[] = [];
      while (orders.length < count) orders.push(await startOrder());
      return orders;
    },
  };
}
