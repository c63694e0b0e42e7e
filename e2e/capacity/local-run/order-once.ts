import { randomUUID } from 'node:crypto';
import { type BarClient, createBarClient } from '../../robots/bar/bar-client.ts';
import { signIn } from '../../robots/bar/sign-in.ts';
import { type BoothAddresses, newTicket } from '../../robots/booth-client.ts';

/** A bar with a customer who has seen the code. */
export interface Bar {
  readonly client: BarClient;
  readonly customer: string;
  readonly code: string;
  readonly drinkId: string;
  readonly modifiers: Readonly<Record<string, string>>;
}

/** Pairs a screen, reads its code, lets a customer in who wants the menu's first drink. @throws Error without a menu */
export async function openBar(addresses: BoothAddresses, password: string): Promise<Bar> {
  const client = createBarClient(addresses, addresses.defaultBooth, await signIn(addresses, password));
  const [screen, customer] = [newTicket(), newTicket()];
  await client.pairScreen(screen);
  const { code } = await client.code(screen);
  await client.checkIn(customer, code);
  const drink = (await client.store())?.menu[0];
  if (drink === undefined) throw new Error('The bar has nothing to order.');
  const modifiers = drink.modifiers.map(({ modifierId, choices }) => [modifierId, choices[0]?.choiceId ?? '']);
  return { client, customer, code, drinkId: drink.drinkId, modifiers: Object.fromEntries(modifiers) };
}

/** Orders a coffee and serves it. @param quiet waits until each step has had its effects: none gets in another's way */
export async function orderOnce(
  { client, customer, code, drinkId, modifiers }: Bar,
  quiet: () => Promise<unknown>,
): Promise<void> {
  const orderId = randomUUID();
  await client.start(customer, orderId, code);
  await quiet();
  await client.choose(customer, orderId, { drinkId, modifiers });
  await quiet();
  for (const verb of ['make', 'ready', 'collect'] as const) {
    await client.serve(orderId, verb, 'Counting', false);
    await quiet();
  }
}
