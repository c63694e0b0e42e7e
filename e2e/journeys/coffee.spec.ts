import type { Page } from '@playwright/test';
import { openDesk, signIn } from './support/desk.ts';
import { demoBooth, expect, expectAccessible, takePicture, test } from './support/journey.ts';

/** The code that the screen shows, as a phone scans it. */
async function readCode(screen: Page): Promise<string> {
  await expect(screen.locator('.qr-note')).toContainText(/code \w{5} \w{5}/);
  const note = (await screen.locator('.qr-note').textContent()) ?? '';
  return /code (\w{5}) (\w{5})/.exec(note)?.slice(1).join('') ?? '';
}

test('a coffee from the scan to the cup, on the phone, the tablet and the screen at once', async ({
  booth,
  openPhone,
  openScreen,
}) => {
  test.setTimeout(180_000);
  await booth.putBooth(demoBooth('favourite-service', { screen: { view: 'COFFEE', languages: ['en'] } }));
  const screen = await openDesk(openScreen, booth, '/screens', { width: 1920, height: 1080 });
  await screen.getByRole('button', { name: 'Show on this device' }).click();
  await expect(screen.getByText('10 drinks left')).toBeVisible();
  const code = await readCode(screen);
  const tablet = await openScreen('/b/demo/barista', { width: 1180, height: 820 });
  await signIn(tablet, 'barista', booth.staffPassword);
  await tablet.getByRole('button', { name: 'Station A' }).click();
  await expect(tablet.getByText('Nobody is waiting.')).toBeVisible();

  // Scanned: a place and a use are taken, and the time to choose runs.
  const phone = await openPhone(`/b/demo/order?code=${code}`);
  await expect(phone.getByText(/to choose$/)).toBeVisible();
  await expect(screen.getByText('9 drinks left')).toBeVisible();
  await expectAccessible(phone);
  await takePicture(phone, 'phone-menu', 500);
  await phone.getByRole('button', { name: 'Flat white' }).click();
  await phone.getByRole('radio', { name: 'Oat' }).check();
  await takePicture(phone, 'phone-choice', 500);
  await phone.getByRole('button', { name: 'Order flat white' }).click();

  const title = (name: string) => phone.getByRole('heading', { level: 1, name });
  const preparing = screen.locator('.orders.preparing').getByRole('listitem');
  const ready = screen.locator('.orders.ready').getByRole('listitem');
  const card = tablet.getByRole('listitem').filter({ hasText: 'Flat white' });
  await expect(title('Your flat white is in the queue')).toBeVisible();
  await expect(phone.locator('.order-number')).toContainText('1');
  await expect(preparing).toContainText(['Flat white']);
  await expect(card).toContainText('Oat');

  // The truth is the same after a reload, and in a second tab; the code of the address is not used again.
  await phone.reload();
  await expect(title('Your flat white is in the queue')).toBeVisible();
  const tab = await phone.context().newPage();
  await tab.goto('/b/demo/order');
  await expect(tab.getByRole('heading', { level: 1, name: 'Your flat white is in the queue' })).toBeVisible();
  await tab.close();
  await expect(screen.getByText('9 drinks left')).toBeVisible();

  await tablet.getByRole('button', { name: 'Make 1', exact: true }).click();
  await expect(title('Your flat white is being made')).toBeVisible();
  await expect(preparing).toContainText(['being made']);
  await takePicture(phone, 'phone-making', 500);
  await takePicture(tablet, 'tablet-making', 500);

  // A slip: it is taken back before anybody was called.
  await tablet.getByRole('button', { name: 'Ready 1', exact: true }).click();
  await tablet.getByRole('button', { name: 'Undo 1', exact: true }).click();
  await tablet.getByRole('button', { name: 'Ready 1', exact: true }).click();
  const call = phone.getByRole('alertdialog', { name: 'Your flat white is ready' });
  await expect(call).toBeVisible();
  await expect(call).toContainText('1');
  await expect(ready).toContainText(['1']);
  await expect(preparing).toHaveCount(0);
  await expectAccessible(phone);
  await expectAccessible(screen);
  await expectAccessible(tablet);
  await takePicture(phone, 'phone-ready', 500);
  await takePicture(screen, 'screen-orders', 500);
  await phone.getByRole('button', { name: 'I’m coming' }).click();

  await tablet.getByRole('button', { name: 'Collected 1', exact: true }).click();
  await expect(title('Enjoy your flat white!')).toBeVisible();
  await expect(ready).toHaveCount(0);
  await expect(card).toHaveCount(0);
  await phone.getByText('See the journey of your order').click();
  await expect(phone.locator('.journey').getByRole('listitem')).toContainText([
    'You took a place in the queue',
    'You chose, and got your number',
    'A barista took it in hand',
    'Your drink was ready',
    'You picked it up',
  ]);
  await takePicture(phone, 'phone-journey', 500);
});

test('who is refused reads why, and who cancels while it is made is gone from the tablet', async ({
  booth,
  openPhone,
  openScreen,
}) => {
  test.setTimeout(180_000);
  await booth.putBooth(demoBooth('favourite-service', { screen: { view: 'COFFEE', languages: ['en'] } }));
  const screen = await openDesk(openScreen, booth, '/screens');
  await screen.getByRole('button', { name: 'Show on this device' }).click();
  const code = await readCode(screen);
  const tablet = await openScreen('/b/demo/barista', { width: 1180, height: 820 });
  await signIn(tablet, 'barista', booth.staffPassword);
  await tablet.getByRole('button', { name: 'Station A' }).click();

  const order = async () => {
    const phone = await openPhone(`/b/demo/order?code=${code}`);
    await phone.getByRole('button', { name: 'Espresso' }).click();
    await phone.getByRole('button', { name: 'Order espresso' }).click();
    await expect(phone.getByRole('heading', { level: 1, name: 'Your espresso is in the queue' })).toBeVisible();
    const number = /\d+/.exec((await phone.locator('.order-number').textContent()) ?? '')?.[0] ?? '';
    return { phone, number };
  };

  const refused = await order();
  await tablet.getByRole('button', { name: `Refuse ${refused.number}`, exact: true }).click();
  const dialog = tablet.getByRole('dialog');
  await dialog.getByRole('textbox').fill('The last beans are gone');
  await dialog.getByRole('button', { name: 'Refuse', exact: true }).click();
  await expect(refused.phone.getByRole('heading', { level: 1, name: 'The bar can’t make it, sorry' })).toBeVisible();
  await expect(refused.phone.getByText('“The last beans are gone”')).toBeVisible();

  const cancelled = await order();
  await tablet.getByRole('button', { name: `Make ${cancelled.number}`, exact: true }).click();
  const { phone } = cancelled;
  await expect(phone.getByRole('heading', { level: 1, name: 'Your espresso is being made' })).toBeVisible();
  await phone.getByRole('button', { name: 'Cancel the order' }).click();
  await phone.getByRole('button', { name: 'Yes, cancel it' }).click();
  await expect(phone.getByRole('heading', { level: 1, name: 'Your order is cancelled' })).toBeVisible();
  await expect(tablet.getByText('Nothing is being made.')).toBeVisible();
  await expect(tablet.getByRole('alert')).toHaveText(
    `${cancelled.number} was cancelled by its customer. No need to make it.`,
  );

  // A code that was never issued takes nothing, and says so.
  const late = await openPhone('/b/demo/order?code=ABCDE23456');
  await expect(late.getByText(/That code has run out/)).toBeVisible();
});
