import { openDesk } from './support/desk.ts';
import { demoBooth, expect, expectAccessible, takePicture, test } from './support/journey.ts';

test('a screen is let in by the organiser’s phone, and from then on only who sees it gets in', async ({
  booth,
  openScreen,
  openPhone,
}) => {
  await booth.putBooth(demoBooth('favourite-service', { entry: 'CODE' }));
  const screen = await openScreen();
  await expect(screen.locator('.qr-say')).toHaveText('Let this screen in');
  await takePicture(screen, 'screen-pairing', 500);
  await expectAccessible(screen);
  const pairing = ((await screen.locator('.pairing-code').textContent()) ?? '').replace(/\s/g, '');

  const desk = await openDesk(openScreen, booth, `/screens?pair=${pairing}`, { width: 390, height: 844 });
  await desk.getByRole('button', { name: 'Pair', exact: true }).click();
  await expect(desk.getByRole('status').filter({ hasText: 'is paired. It shows codes' })).toBeAttached();
  await expect(screen.locator('.qr-say')).toContainText('Scan to vote');
  const note = (await screen.locator('.qr-note').textContent()) ?? '';
  const code = /code (\w{5}) (\w{5})/.exec(note)?.slice(1).join('') ?? '';
  expect(code).toMatch(/^[2-9A-Z]{10}$/);
  await takePicture(screen, 'screen-code', 500);

  const stranger = await openPhone();
  await expect(stranger.getByRole('heading', { name: 'What does the screen say?' })).toBeVisible();
  await stranger.getByLabel('Code').fill(` ${code.slice(0, 5).toLowerCase()}-${code.slice(5)}`);
  await stranger.getByRole('button', { name: 'Come in' }).click();
  await expect(stranger.getByRole('heading', { name: 'Your favourite AWS service?' })).toBeVisible();

  const scanned = await openPhone(`/b/demo?code=${code}`);
  await scanned.getByText('AppSync').click();
  await scanned.getByRole('button', { name: 'Vote for AppSync' }).click();
  await expect(scanned.getByText('Your vote for AppSync is in.')).toBeVisible();

  const late = await openPhone('/b/demo?code=ABCDE23456');
  await expect(late.getByText('That code has run out')).toBeVisible();
});

test('the next code takes the last one’s place without a gap', async ({ booth, openScreen }) => {
  const desk = await openDesk(openScreen, booth, '/store');
  await desk.getByLabel('A code lasts: minutes').fill('0');
  await desk.getByLabel('A code lasts: seconds').fill('5');
  await desk.getByRole('button', { name: 'Save', exact: true }).click();
  await booth.putBooth(demoBooth('favourite-service', { screen: { view: 'COFFEE', languages: ['en'] } }));
  await desk.goto('/b/demo/organiser/screens');
  await desk.getByRole('button', { name: 'Show on this device' }).click();
  await expect(desk.getByText('10 drinks left')).toBeVisible();
  await expect(desk.getByText('Flat white')).toBeVisible();
  await takePicture(desk, 'screen-coffee', 500);
  await expectAccessible(desk);
  // Every frame in which there is no code would be a flash; every code that was shown is noted.
  await desk.evaluate(() => {
    const seen = { codes: new Set<string>(), gaps: 0 };
    Object.assign(window, { seen });
    const look = () => {
      const code = document.querySelector('.qr-note')?.textContent ?? '';
      if (/code/.test(code)) seen.codes.add(code);
      else seen.gaps += 1;
      requestAnimationFrame(look);
    };
    look();
  });
  const seen = () =>
    desk.evaluate(() => {
      const { codes, gaps } = (window as unknown as { seen: { codes: Set<string>; gaps: number } }).seen;
      return { codes: codes.size, gaps };
    });
  await expect.poll(async () => (await seen()).codes).toBeGreaterThanOrEqual(3);
  expect((await seen()).gaps).toBe(0);
});

test('what the screens show is changed with a tap, on all of them at once', async ({ booth, openScreen }) => {
  const screens = [await openScreen(), await openScreen('/b/demo/screen', { width: 1280, height: 720 })];
  const desk = await openDesk(openScreen, booth, '/screens');
  await desk.getByRole('button', { name: /The coffee bar/ }).click();
  for (const screen of screens) await expect(screen.getByText('Cappuccino')).toBeVisible();
  await desk.getByRole('button', { name: /Both, side by side/ }).click();
  for (const screen of screens) {
    await expect(screen.getByRole('heading', { name: /Coffee bar/ })).toBeVisible();
    await expect(screen.getByRole('heading', { name: /Your favourite AWS service/ })).toBeVisible();
  }
});
