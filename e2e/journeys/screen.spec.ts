import { demoBooth, expect, expectAccessible, smallPoll, takePicture, test } from './support/journey.ts';

const many = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    optionId: `o${i}`,
    label: { en: `Option number ${i + 1}`, ja: `選択肢その${i + 1}` },
  }));

test('the screen is run by keys: table, QR code, help, the other polls', async ({ booth, openScreen }) => {
  await booth.putPoll('keys', smallPoll());
  await booth.poll('open', 'keys');
  await booth.putBooth(demoBooth('keys', { wifi: { ssid: 'Guest "5G"', password: 'p;w,d:\\x' } }));
  const screen = await openScreen();
  await expect(screen.getByRole('heading', { level: 1 })).toContainText('Best roast?');
  await expect(screen.getByText('Join the Wi-Fi', { exact: true }).first()).toBeVisible();
  await takePicture(screen, 'screen-wifi');

  await screen.keyboard.press('t');
  await expect(screen.getByRole('table').first()).toBeVisible();
  await expectAccessible(screen);
  await screen.keyboard.press('Escape');
  await screen.keyboard.press('q');
  await expect(screen.getByRole('dialog')).toBeVisible();
  await expectAccessible(screen);
  await screen.keyboard.press('Escape');
  await expect(screen.getByRole('dialog')).toHaveCount(0);
  await screen.keyboard.press('?');
  await expect(screen.getByRole('dialog')).toContainText('Large QR code');
  await expectAccessible(screen);
  await screen.keyboard.press('Escape');
  await screen.keyboard.press('ArrowRight');
  await expect(screen.getByRole('heading', { level: 1 })).not.toContainText('Best roast?');
  await screen.keyboard.press('ArrowLeft');
  await expect(screen.getByRole('heading', { level: 1 })).toContainText('Best roast?');
});

for (const size of [
  { width: 1280, height: 720 },
  { width: 3840, height: 2160 },
]) {
  test(`sixteen options fit ${size.width}×${size.height}, in Japanese first`, async ({
    booth,
    openPhone,
    openScreen,
  }) => {
    const pollId = `many-${size.width}`;
    await booth.putPoll(pollId, smallPoll({ options: many(16), minChoices: 1, maxChoices: 3 }));
    await booth.poll('open', pollId);
    await booth.putBooth(demoBooth(pollId, { screen: { view: 'POLL', pollId, languages: ['ja', 'en'] } }));
    const screen = await openScreen('/b/demo/screen', size);
    await expect(screen.getByRole('heading', { level: 1 })).toContainText('一番の焙煎は？');
    const phone = await openPhone('/b/demo', { width: 360, height: 640 });
    await phone.getByLabel('Search the options').fill('number 16');
    await phone.getByRole('checkbox', { name: 'Option number 16' }).check();
    await expectAccessible(phone);
    await phone.getByRole('button', { name: /^Vote for/ }).click();
    await expect(phone.getByText(/^Receipt/)).toBeVisible();
    await expect(screen.getByRole('row', { name: /選択肢その16/ })).toContainText('1');
    const fits = await screen.evaluate(() => {
      const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
      return scrollWidth <= clientWidth && scrollHeight <= clientHeight;
    });
    expect(fits).toBe(true);
    await expectAccessible(screen);
    if (size.width === 1280) await takePicture(screen, 'screen-japanese');
  });
}
