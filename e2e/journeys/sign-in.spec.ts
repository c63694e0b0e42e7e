import { openDesk, signIn } from './support/desk.ts';
import { expect, expectAccessible, takePicture, test } from './support/journey.ts';

test('the staff sign in over plain http, stay so, and sign out', async ({ booth, openScreen }) => {
  const desk = await openScreen('/b/demo/organiser', { width: 1280, height: 860 });
  await expect(desk.getByText('your password crosses the Wi-Fi unprotected')).toBeVisible();
  await signIn(desk, 'organiser', 'not-the-password');
  await expect(desk.getByRole('alert')).toHaveText('Name or password is not right.');
  await expectAccessible(desk);
  await signIn(desk, ' Organiser ', booth.staffPassword);
  await expect(desk.getByRole('heading', { name: 'Polls', exact: true })).toBeVisible();
  await desk.reload();
  await expect(desk.getByRole('heading', { name: 'Polls', exact: true })).toBeVisible();
  await desk.getByRole('button', { name: /Sign out/ }).click();
  await expect(desk.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('somebody new comes by the slip, chooses a password, and finds the doors of their role', async ({
  booth,
  openScreen,
  openPhone,
}) => {
  const desk = await openDesk(openScreen, booth, '/staff');
  await desk.getByLabel('Name to sign in with').fill('aiko');
  await desk.getByRole('button', { name: 'Add', exact: true }).click();
  const password = ((await desk.getByText(/^[A-Z]\w{3}(-\w{4}){3}$/).textContent()) ?? '').trim();
  await takePicture(desk, 'desk-staff', 500);
  await expectAccessible(desk);

  const tablet = await openPhone('/b/demo/barista?as=aiko', { width: 820, height: 1180 });
  await expect(tablet.getByLabel('Name', { exact: true })).toHaveValue('aiko');
  await signIn(tablet, 'aiko', password);
  await expect(tablet.getByRole('heading', { name: 'Choose your password' })).toBeVisible();
  await tablet.getByLabel('New password').fill('short');
  await expect(tablet.getByRole('button', { name: 'Save and go on' })).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(tablet);
  await tablet.getByLabel('New password').fill('Cortado-7-times');
  await tablet.getByRole('button', { name: 'Save and go on' }).click();
  await tablet.getByRole('button', { name: 'Station A' }).click();
  await tablet.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(tablet.getByRole('button', { name: 'Close the bar' })).toBeVisible();
  await tablet.getByRole('button', { name: 'Close', exact: true }).click();
  await expectAccessible(tablet);

  await tablet.goto('/b/demo/organiser');
  await expect(tablet.getByText('This desk is for its organisers.')).toBeVisible();
  await expectAccessible(tablet);
  await desk.getByRole('button', { name: 'Done' }).click();
  await desk.getByRole('button', { name: 'Make aiko organiser' }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'aiko is organiser now' })).toBeAttached();
  await tablet.getByRole('button', { name: 'Try again' }).click();
  await expect(tablet.getByRole('heading', { name: 'Polls', exact: true })).toBeVisible();
});

test('where a sign-in ends in the middle, what was typed is kept', async ({ booth, openScreen }) => {
  const desk = await openDesk(openScreen, booth, '/polls/new');
  await desk.getByLabel('English').first().fill('Which bean?');
  await desk.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('Cognito')) localStorage.removeItem(key);
  });
  await desk.getByRole('group', { name: 'Option 1' }).getByLabel('English').fill('Arabica');
  await desk.getByRole('group', { name: 'Option 2' }).getByLabel('English').fill('Robusta');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Your sign-in has ended. Sign in as organiser again')).toBeVisible();
  await desk.getByLabel('Password', { exact: true }).fill(booth.staffPassword);
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await expect(desk.getByLabel('English').first()).toHaveValue('Which bean?');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('All changes saved')).toBeVisible();
});

test('a sign-in that the server takes no longer, new tokens neither, has ended, and what was typed is kept', async ({
  booth,
  openScreen,
}) => {
  const desk = await openDesk(openScreen, booth, '/booth');
  const name = desk.getByLabel('English').first();
  await name.fill('The stand at the door');
  const refusal = { error: 'Unauthenticated', message: 'Sign in again.', requestId: 'r' };
  await desk.route('**/booths/demo', (route) =>
    route.request().method() === 'PUT' ? route.fulfill({ status: 401, json: refusal }) : route.continue(),
  );
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Your sign-in has ended. Sign in as organiser again')).toBeVisible();
  await desk.unroute('**/booths/demo');
  await desk.getByRole('textbox', { name: 'Password' }).fill(booth.staffPassword);
  await desk.getByRole('button', { name: 'Sign in' }).click();
  await expect(name).toHaveValue('The stand at the door');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(desk.getByText('Saved. The screens show it.')).toBeVisible();
});
