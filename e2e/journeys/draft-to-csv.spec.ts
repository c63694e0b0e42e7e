import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openDesk } from './support/desk.ts';
import { expect, expectAccessible, takePicture, test } from './support/journey.ts';
import { voteAsCrowd } from './support/vote-as-crowd.ts';

/** Moves the focus by Tab to what has the name, as somebody without a mouse does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return '';
      const labels =
        element instanceof HTMLInputElement ? [...(element.labels ?? [])].map((one) => one.textContent) : [];
      return [element.getAttribute('aria-label') ?? '', ...labels, element.textContent].join(' ').trim();
    });
    if (name.test(focused)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}

test('a poll from draft to CSV, by keyboard alone, with a phone and a screen beside it', async ({
  booth,
  openScreen,
  openPhone,
}) => {
  const desk = await openDesk(openScreen, booth);
  const screen = await openScreen();
  const phone = await openPhone();

  await tabTo(desk, /New poll/);
  await desk.keyboard.press('Enter');
  await desk.getByRole('heading', { name: 'A new poll' }).waitFor();
  await tabTo(desk, /, English$/);
  await desk.keyboard.type('Best roast?');
  await tabTo(desk, /, Japanese$/);
  await desk.keyboard.type('一番の焙煎は？');
  for (const [en, ja] of [
    ['=Light', '浅煎り'],
    ['Dark', '深煎り'],
  ] as const) {
    await tabTo(desk, /, English$/);
    await desk.keyboard.type(en);
    await tabTo(desk, /, Japanese$/);
    await desk.keyboard.type(ja);
  }
  await desk.keyboard.press('Alt+ArrowUp');
  await takePicture(desk, 'desk-poll', 500);
  await expectAccessible(desk);
  await tabTo(desk, /^Save$/);
  await desk.keyboard.press('Enter');
  await expect(desk.getByText('All changes saved')).toBeVisible();
  await tabTo(desk, /^Polls$/);
  await desk.keyboard.press('Enter');

  const card = desk.getByRole('listitem').filter({ hasText: 'Best roast?' });
  await card.getByRole('button', { name: 'Open: Best roast?' }).focus();
  await desk.keyboard.press('Enter');
  await expect(card.getByText('Open', { exact: true })).toBeVisible();
  await card.getByRole('button', { name: 'Show on the screen: Best roast?' }).focus();
  await desk.keyboard.press('Enter');
  await expect(screen.getByRole('heading', { name: /Best roast\?/ })).toBeVisible();
  await expect(phone.getByRole('heading', { name: 'Best roast?' })).toBeVisible();
  await phone.getByText('Dark').click();
  await phone.getByRole('button', { name: 'Vote for Dark' }).click();
  await expect(phone.getByText('Your vote for Dark is in.')).toBeVisible();
  const pollId = await pollIdOf(desk, card);
  await voteAsCrowd(booth.port, pollId, { light: 0, dark: 2 });
  await expect(card.getByText('3 ballots')).toBeVisible();
  await takePicture(desk, 'desk-polls', 500);

  await card.getByRole('button', { name: 'Close: Best roast?' }).focus();
  await desk.keyboard.press('Enter');
  await expect(screen.getByText('Voting has closed')).toBeVisible();
  await desk.goto(`/b/demo/organiser/results/${pollId}`);
  await expect(desk.getByRole('rowheader', { name: 'Dark' }).first()).toBeVisible();
  await takePicture(desk, 'desk-results', 800);
  await expectAccessible(desk);
  const votes = await saveAs(desk, 'Votes as CSV');
  expect(votes.split(/\r?\n/).filter((line) => line !== '')).toHaveLength(4);
  expect(votes.charCodeAt(0)).toBe(0xfeff);
  const totals = await saveAs(desk, 'Totals as CSV');
  // A label is no formula in a spreadsheet.
  expect(totals).toContain("'=Light");
  expect(totals).not.toMatch(/(^|[,"])=Light/m);
  const svg = await saveAs(desk, 'Chart as SVG');
  expect(svg).toMatch(/<svg[\s\S]*Dark[\s\S]*<\/svg>\s*$/);
});

async function pollIdOf(desk: Page, card: ReturnType<Page['getByRole']>): Promise<string> {
  const href = await card.getByRole('link', { name: /Results/ }).getAttribute('href');
  expect(desk.url()).toContain('/b/demo/organiser');
  return href?.split('/').at(-1) ?? '';
}

async function saveAs(page: Page, button: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).focus();
  await page.keyboard.press('Enter');
  return readFileSync(await (await coming).path(), 'utf8');
}
