import { openDesk } from './support/desk.ts';
import { expect, expectAccessible, takePicture, test } from './support/journey.ts';
import { voteAsCrowd } from './support/vote-as-crowd.ts';

const pages = [
  '',
  '/polls/new',
  '/results/favourite-service',
  '/screens',
  '/booth',
  '/store',
  '/coffee',
  '/staff',
  '/poster',
  '/summary',
  '/new-booth',
];

test('every page of the desk fits a phone and a wall, in both languages, under the strict policy', async ({
  booth,
  openScreen,
}) => {
  test.setTimeout(240_000);
  await voteAsCrowd(booth.port, 'favourite-service', { lambda: 3, appsync: 2 });
  const desk = await openDesk(openScreen, booth);
  const violations: string[] = [];
  await desk.exposeFunction('noteViolation', (text: string) => violations.push(text));
  await desk.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { noteViolation } = window as unknown as { noteViolation: (text: string) => void };
      noteViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  for (const page of pages) {
    await desk.goto(`/b/demo/organiser${page}`);
    await expect(desk.getByRole('heading', { level: 1 })).toBeVisible();
    for (const language of ['en', 'ja']) {
      for (const size of [
        { width: 360, height: 740 },
        { width: 1920, height: 1080 },
      ]) {
        await desk.setViewportSize(size);
        const overflow = await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect({ page, language, size, overflow: Math.max(overflow, 0) }).toEqual({
          page,
          language,
          size,
          overflow: 0,
        });
      }
      await expectAccessible(desk);
      await desk.locator('.language').first().click();
    }
  }
  expect(violations).toEqual([]);
  await desk.setViewportSize({ width: 1280, height: 900 });
  await desk.goto('/b/demo/organiser/summary');
  await expect(desk.getByText('5 ballots').first()).toBeVisible();
  await takePicture(desk, 'desk-summary', 800);
  await desk.goto('/b/demo/organiser/poster');
  await takePicture(desk, 'desk-poster', 800);
  await desk.goto('/b/demo/organiser/store');
  await takePicture(desk, 'desk-bar', 800);
  await desk.goto('/b/demo/organiser/screens');
  await takePicture(desk, 'desk-screens', 800);
});

test('an admin makes a second booth from the first, and neither sees the other’s', async ({ booth, openScreen }) => {
  const desk = await openDesk(openScreen, booth, '/new-booth');
  await desk.getByLabel('Id').fill('hall-3');
  await desk.getByLabel('English').fill('Hall three');
  await desk.getByRole('button', { name: 'Make the booth' }).click();
  await expect(desk).toHaveURL(/\/b\/hall-3\/organiser$/);
  await expect(desk.getByText('Your favourite AWS service?')).toBeVisible();
  await expect(desk.getByText('Draft', { exact: true })).toBeVisible();
  await desk.getByLabel('Booth', { exact: true }).selectOption('demo');
  await expect(desk).toHaveURL(/\/b\/demo\/organiser$/);
  await expect(desk.getByText('Open', { exact: true })).toBeVisible();
});
