import { demoBooth, expect, expectAccessible, smallPoll, takePicture, test } from './support/journey.ts';

test('hidden results stay secret until the reveal, on phone and screen', async ({ booth, openPhone, openScreen }) => {
  await booth.putPoll('secret', smallPoll({ results: 'ON_REVEAL' }));
  await booth.poll('open', 'secret');
  await booth.putBooth(demoBooth('secret'));
  const screen = await openScreen();
  await expect(screen.getByRole('heading', { level: 1 })).toContainText('Best roast?');
  const phones = await Promise.all([openPhone(), openPhone(), openPhone()]);
  for (const [i, phone] of phones.entries()) {
    await phone.getByRole('radio', { name: i === 0 ? 'Light' : 'Dark' }).check();
    await phone.getByRole('button', { name: /^Vote for/ }).click();
    await expect(phone.getByText(/^Receipt/)).toBeVisible();
    await expect(phone.getByText('The result comes with the big reveal on the screen.')).toBeVisible();
  }
  await expect(screen.getByText('The results are secret').first()).toBeVisible();
  await expect(screen.getByRole('contentinfo')).toContainText(/3\s*ballots/);
  await expectAccessible(screen);
  await takePicture(screen, 'screen-secret');

  await booth.poll('close', 'secret');
  await booth.poll('reveal', 'secret');
  await expect(screen.getByRole('row', { name: /Dark/ })).toContainText('2');
  await expect(screen.getByRole('row', { name: /Light/ })).toContainText('1');
  for (const phone of phones) await expect(phone.getByText('3 votes')).toBeVisible();
  await expectAccessible(screen);
  await takePicture(screen, 'screen-final', 12_000);
  await expectAccessible(phones[0]);
});

test('the next question comes up by itself', async ({ booth, openPhone, openScreen }) => {
  await booth.putPoll('first', smallPoll());
  await booth.poll('open', 'first');
  await booth.putBooth(demoBooth('first'));
  const screen = await openScreen();
  const phone = await openPhone();
  await phone.getByRole('radio', { name: 'Medium' }).check();
  await phone.getByRole('button', { name: /^Vote for/ }).click();
  await expect(phone.getByText(/^Receipt/)).toBeVisible();

  await booth.putPoll('next', smallPoll({ title: { en: 'Milk?' }, minChoices: 1, maxChoices: 2 }));
  await booth.poll('open', 'next');
  await booth.putBooth(demoBooth('next'));
  await expect(screen.getByRole('heading', { level: 1 })).toContainText('Milk?');
  await expect(phone.getByText('Milk?').first()).toBeVisible();
  await expect(phone.getByRole('checkbox')).toHaveCount(3);
  await phone.getByRole('checkbox', { name: 'Light' }).check();
  await phone.getByRole('checkbox', { name: 'Dark' }).check();
  await phone.getByRole('button', { name: /Vote for these 2/ }).click();
  await expect(phone.getByText(/^Receipt/)).toBeVisible();

  await booth.poll('close', 'next');
  await expect(phone.getByText('Voting has ended. Thank you!')).toBeVisible();
});

test('a poll that closes while somebody chooses says so', async ({ booth, openPhone }) => {
  await booth.putPoll('short', smallPoll());
  await booth.poll('open', 'short');
  await booth.putBooth(demoBooth('short'));
  const phone = await openPhone();
  await phone.getByRole('radio', { name: 'Medium' }).check();
  await booth.poll('close', 'short');
  const button = phone.getByRole('button', { name: /^Vote for/ });
  if (await button.isVisible()) await button.click();
  await expect(phone.getByText(/This vote is over|closed before your vote/).first()).toBeVisible();
  await expectAccessible(phone);
});
