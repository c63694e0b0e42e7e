import type { Route } from '@playwright/test';
import { demoBooth, expect, expectAccessible, smallPoll, test } from './support/journey.ts';

const vote = '**/prod/booths/demo/polls/*/vote';

/** The test's own requests don't know the browser's name for the booth. */
const onThisMachine = (route: Route) => route.request().url().replace('booth.lan', '127.0.0.1');

test('a vote whose answer was lost is sent again and stays one vote', async ({ booth, openPhone }) => {
  await booth.putPoll('lost', smallPoll());
  await booth.poll('open', 'lost');
  await booth.putBooth(demoBooth('lost'));
  const phone = await openPhone();
  let lost = 0;
  await phone.route(vote, async (route) => {
    if (route.request().method() !== 'PUT' || lost > 0) return route.continue();
    lost += 1;
    await route.fetch({ url: onThisMachine(route) }); // the booth records it; the phone never hears
    return route.abort('connectionreset');
  });
  await phone.getByRole('radio', { name: 'Dark' }).check();
  await phone.getByRole('button', { name: 'Vote for Dark' }).click();
  await expect(phone.getByText(/^Receipt/)).toBeVisible();
  expect(lost).toBe(1);
  await expect(phone.getByText('1 vote', { exact: true })).toBeVisible();
  expect(await booth.poll('recount', 'lost')).toMatchObject({ ballots: 1, equal: true });
});

test('a phone whose ticket is not known any more checks in anew, without a word', async ({ booth, openPhone }) => {
  await booth.putPoll('ticket', smallPoll());
  await booth.poll('open', 'ticket');
  await booth.putBooth(demoBooth('ticket'));
  const phone = await openPhone();
  let refused = 0;
  await phone.route(vote, async (route) => {
    if (route.request().method() !== 'PUT' || refused > 0) return route.continue();
    refused += 1;
    const headers = { ...route.request().headers(), authorization: `Bearer ${'A'.repeat(43)}` };
    return route.fulfill({ response: await route.fetch({ url: onThisMachine(route), headers }) });
  });
  await phone.getByRole('radio', { name: 'Light' }).check();
  await phone.getByRole('button', { name: 'Vote for Light' }).click();
  await expect(phone.getByText(/^Receipt/)).toBeVisible();
  expect(refused).toBe(1);
});

test('a busy booth is asked again when it said to', async ({ booth, openPhone }) => {
  await booth.putPoll('busy', smallPoll());
  await booth.poll('open', 'busy');
  await booth.putBooth(demoBooth('busy'));
  const phone = await openPhone();
  let busy = 0;
  await phone.route(vote, (route) => {
    if (route.request().method() !== 'PUT' || busy > 1) return route.continue();
    busy += 1;
    return route.fulfill({
      status: busy === 1 ? 503 : 429,
      headers: {
        'retry-after': '1',
        'access-control-allow-origin': '*',
        'access-control-expose-headers': 'Retry-After',
      },
      json: { error: busy === 1 ? 'Unavailable' : 'TooManyRequests', message: 'Later.', requestId: 'r' },
    });
  });
  await phone.getByRole('radio', { name: 'Medium' }).check();
  await phone.getByRole('button', { name: 'Vote for Medium' }).click();
  await expect(phone.getByText(/^Receipt/)).toBeVisible();
  expect(busy).toBe(2);
});

test('a booth that asks for a code says so kindly; an old code has a way forward', async ({ booth, openPhone }) => {
  await booth.putPoll('door', smallPoll());
  await booth.poll('open', 'door');
  await booth.putBooth(demoBooth('door', { entry: 'CODE' }));
  const phone = await openPhone();
  await expect(phone.getByText('What does the screen say?')).toBeVisible();
  await expectAccessible(phone);
  await phone.getByLabel('Code').fill('from-a-photo');
  await phone.getByRole('button', { name: 'Come in' }).click();
  await expect(phone.getByText('That code has run out: the screen shows a new one by now.')).toBeVisible();
});

test('unknown booths and pages say so', async ({ openPhone, openScreen }) => {
  const phone = await openPhone('/b/nowhere');
  await expect(phone.getByText('There is nothing here')).toBeVisible();
  await expectAccessible(phone);
  const screen = await openScreen('/b/nowhere/screen');
  await expect(screen.getByText('There is no booth here').first()).toBeVisible();
  await expectAccessible(screen);
});

test('a visitor can be forgotten', async ({ booth, openPhone }) => {
  await booth.putPoll('forget', smallPoll());
  await booth.poll('open', 'forget');
  await booth.putBooth(demoBooth('forget', { privacyUrl: 'https://example.com/privacy' }));
  const phone = await openPhone();
  await expect(phone.getByRole('link', { name: 'Privacy' })).toHaveAttribute('href', 'https://example.com/privacy');
  await phone.getByRole('radio', { name: 'Light' }).check();
  await phone.getByRole('button', { name: 'Vote for Light' }).click();
  await expect(phone.getByText(/^Receipt/)).toBeVisible();
  await phone.getByRole('button', { name: 'Forget me' }).click();
  await expectAccessible(phone);
  await phone.getByRole('button', { name: 'Yes, forget me' }).click();
  await expect(phone.getByText('You’re forgotten')).toBeVisible();
  expect(await booth.poll('recount', 'forget')).toMatchObject({ ballots: 1, equal: true });
});
