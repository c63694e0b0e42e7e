import { expect, expectAccessible, takePicture, test } from './support/journey.ts';
import { voteAsCrowd } from './support/vote-as-crowd.ts';

test('two phones vote in two taps and the screen moves', async ({ booth, openPhone, openScreen }) => {
  const screen = await openScreen();
  await expect(screen.getByRole('heading', { level: 1 })).toContainText('Your favourite AWS service?');
  await expect(screen.getByText('Be the first!')).toBeVisible();
  await expectAccessible(screen);
  await takePicture(screen, 'screen-inviting');

  const phone = await openPhone();
  await expect(phone.getByRole('radio')).toHaveCount(8);
  await expectAccessible(phone);
  await phone.getByRole('radio', { name: 'Lambda' }).check();
  await takePicture(phone, 'phone-ballot');
  await phone.getByRole('button', { name: 'Vote for Lambda' }).click();
  await expect(phone.getByRole('heading', { name: /Look up: you’re the/ })).toBeVisible();
  await expect(phone.getByText(/^Receipt/)).toBeVisible();
  await expectAccessible(phone);

  await expect(screen.getByRole('contentinfo')).toContainText(/1\s*ballot/);
  const second = await openPhone('/b/demo', { locale: 'ja-JP', width: 360, height: 740 });
  await expect(second.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(second.getByRole('heading', { level: 1 })).toContainText('好きな AWS サービス');
  await expectAccessible(second);
  await second.getByRole('radio', { name: 'DynamoDB' }).check();
  await takePicture(second, 'phone-ballot-ja');
  await second.getByRole('button', { name: /DynamoDB/ }).click();
  await expect(second.getByRole('button', { name: 'DynamoDB' })).toHaveCount(0);
  await expectAccessible(second);

  await expect(screen.getByRole('contentinfo')).toContainText(/2\s*ballots/);
  await expect(screen.getByRole('row', { name: /Lambda/ })).toContainText('1');
  await expect(screen.getByRole('row', { name: /DynamoDB/ })).toContainText('1');
  await expectAccessible(screen);

  // The first phone hears of the second's vote too.
  await expect(phone.getByText('2 votes')).toBeVisible();

  const crowd = {
    lambda: 11,
    dynamodb: 7,
    'step-functions': 6,
    'api-gateway': 4,
    appsync: 3,
    eventbridge: 2,
    amplify: 1,
  };
  await voteAsCrowd(booth.port, 'favourite-service', crowd);
  await expect(screen.getByRole('contentinfo')).toContainText(/36\s*ballots/);
  await expect(screen.getByRole('row', { name: /Lambda/ })).toContainText('12');
  await takePicture(screen, 'screen-live');
  await takePicture(phone, 'phone-thanks');
});

test('a reload, a second tab, a change of mind and a double tap stay one vote', async ({ booth, openPhone }) => {
  const before = await ballots(booth.port);
  const phone = await openPhone();
  await phone.getByRole('radio', { name: 'AppSync' }).check();
  await phone.getByRole('button', { name: 'Vote for AppSync' }).dblclick();
  await expect(phone.getByText(/^Receipt/)).toBeVisible();
  const receipt = await phone.getByText(/^Receipt/).textContent();
  await phone.reload();
  await expect(phone.getByText(/^Receipt/)).toHaveText(String(receipt));

  const tab = await phone.context().newPage();
  await tab.goto('/b/demo');
  await expect(tab.getByText(/^Receipt/)).toHaveText(String(receipt));

  await phone.getByRole('button', { name: 'Change my vote' }).click();
  await phone.getByRole('radio', { name: 'Amplify' }).check();
  await phone.getByRole('button', { name: 'Vote for Amplify' }).click();
  await expect(phone.getByText('Your vote for Amplify is in.')).toBeVisible();
  await expect(phone.getByText(/^Receipt/)).not.toHaveText(String(receipt));
  await expect.poll(() => ballots(booth.port)).toBe(before + 1);
});

test('the ballot works by keyboard alone, at 360 px and on a desk', async ({ openPhone }) => {
  for (const [width, height] of [
    [360, 640],
    [1920, 1080],
  ] as const) {
    const page = await openPhone('/b/demo', { width, height });
    await page.getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    const chosen = await page.getByRole('radio', { checked: true }).getAttribute('value');
    expect(chosen).toBeTruthy();
    await page.getByRole('button', { name: /^Vote for/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /Look up/ })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    expect(wide).toBe(false);
  }
});

/** Ballots in the tally, as anybody may ask for them. */
async function ballots(port: number): Promise<number> {
  const at = `http://127.0.0.1:${port}`;
  const outputs = (await (await fetch(`${at}/amplify_outputs.json`)).json()) as { data: { api_key: string } };
  const answer = await fetch(`${at}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': outputs.data.api_key },
    body: JSON.stringify({ query: '{ tally(boothId: "demo", pollId: "favourite-service") { ballots } }' }),
  });
  const { data } = (await answer.json()) as { data: { tally: { ballots: number } | null } };
  return data.tally?.ballots ?? 0;
}
