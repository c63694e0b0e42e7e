import type { Page } from '@playwright/test';
import type { RunningBooth } from './run-booth.ts';

/** Signs in on the page that asks for it. */
export async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** A browser of the seeded organiser, at a page of the desk. */
export async function openDesk(
  openScreen: (path?: string, size?: { width: number; height: number }) => Promise<Page>,
  booth: RunningBooth,
  path = '',
  size = { width: 1280, height: 860 },
): Promise<Page> {
  const desk = await openScreen(`/b/demo/organiser${path}`, size);
  await signIn(desk, 'organiser', booth.staffPassword);
  await desk.getByRole('navigation').waitFor();
  return desk;
}
