import { demoBooth, expect, expectAccessible, smallPoll, takePicture, test } from './support/journey.ts';

test('a vote cast off line waits on the phone and goes out once, by itself', async ({
  booth,
  openPhone,
  openScreen,
}) => {
  await booth.putPoll('away', smallPoll());
  await booth.poll('open', 'away');
  await booth.putBooth(demoBooth('away'));
  const screen = await openScreen();
  const phone = await openPhone();
  await phone.getByRole('radio', { name: 'Dark' }).check();
  await phone.context().setOffline(true);
  await phone.getByRole('button', { name: 'Vote for Dark' }).click();
  await expect(phone.getByText('Your vote is saved on your phone')).toBeVisible();
  await expectAccessible(phone);
  await takePicture(phone, 'phone-offline');
  await phone.context().setOffline(false);
  await expect(phone.getByText(/^Receipt/)).toBeVisible({ timeout: 30_000 });
  await expect(screen.getByRole('contentinfo')).toContainText(/1\s*ballot/);
});

test('a screen that lost the network says so, then shows the truth without a reload', async ({
  booth,
  openPhone,
  openScreen,
}) => {
  await booth.putPoll('stale', smallPoll());
  await booth.poll('open', 'stale');
  await booth.putBooth(demoBooth('stale'));
  const screen = await openScreen();
  await expect(screen.getByText('Live', { exact: true })).toBeVisible();
  await screen.context().setOffline(true);
  await expect(screen.getByText('No connection').first()).toBeVisible({ timeout: 40_000 });
  await takePicture(screen, 'screen-stale');
  const phone = await openPhone();
  await phone.getByRole('radio', { name: 'Light' }).check();
  await phone.getByRole('button', { name: /^Vote for/ }).click();
  await expect(phone.getByText(/^Receipt/)).toBeVisible();
  await screen.context().setOffline(false);
  await expect(screen.getByRole('contentinfo')).toContainText(/1\s*ballot/);
  await expect(screen.getByText('Live', { exact: true })).toBeVisible();
});

test('after kill -9 every acknowledged vote is there, and the pages come back by themselves', async ({
  booth,
  openPhone,
  openScreen,
}) => {
  await booth.putPoll('crash', smallPoll());
  await booth.poll('open', 'crash');
  await booth.putBooth(demoBooth('crash'));
  const screen = await openScreen();
  const phone = await openPhone();
  await phone.getByRole('radio', { name: 'Light' }).check();
  await phone.getByRole('button', { name: /^Vote for/ }).click();
  await expect(phone.getByText(/^Receipt/)).toBeVisible();
  await booth.kill();
  await expect(screen.getByText('No connection').first()).toBeVisible({ timeout: 40_000 });
  await booth.restart();
  await expect(screen.getByText('Live', { exact: true })).toBeVisible({ timeout: 40_000 });
  await expect(screen.getByRole('contentinfo')).toContainText(/1\s*ballot/);
  const second = await openPhone();
  await second.getByRole('radio', { name: 'Dark' }).check();
  await second.getByRole('button', { name: /^Vote for/ }).click();
  await expect(screen.getByRole('contentinfo')).toContainText(/2\s*ballots/);
  expect(await booth.poll('recount', 'crash')).toMatchObject({ ballots: 2, equal: true });
});
