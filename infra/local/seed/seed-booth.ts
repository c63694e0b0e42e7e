import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cognito } from '../cognito/index.ts';
import type { DataFolder } from '../data-folder/open-data-folder.ts';
import { replacePassword, seedOrganiser, setPassword } from './seed-staff.ts';
import type { StaffPassword } from './staff-password.ts';

interface BoothFile {
  readonly booth: { readonly boothId: string };
  readonly polls: readonly { readonly pollId: string }[];
  readonly open: readonly string[];
  readonly store: Readonly<Record<string, unknown>>;
}

/** Runs a workflow by its short name; gives the status that the gateway would answer with. */
export type RunWorkflow = (
  name: string,
  input: Record<string, unknown>,
) => Promise<{ statusCode: number; body: string }>;

export interface SeedOptions {
  readonly root: string;
  readonly folder: Pick<DataFolder, 'once'>;
  readonly run: RunWorkflow;
  readonly pool: Pick<Cognito, 'userPoolId' | 'operations'>;
  readonly staff: StaffPassword;
}

/**
 * Makes the booth of `infra/booths/demo.json` and its staff through the organiser's own workflows. Each step is done once
 * in the life of the data folder and may be repeated, so one from before a step was added gets that alone.
 */
export async function seedBooth({ root, folder, run, pool, staff }: SeedOptions): Promise<void> {
  const { booth, polls, open, store } = JSON.parse(
    readFileSync(join(root, 'infra/booths/demo.json'), 'utf8'),
  ) as BoothFile;
  const { boothId } = booth;
  // Whoever may run the workflows themselves acts as the first organiser, whose account is there already.
  const organiser = { username: 'organiser', groups: `admin,${boothId}:organiser` };
  // Nobody changes their own role, so another gives the organiser's: it is there but for a booth from before there were any.
  const operator = { username: 'operator', groups: organiser.groups };
  const succeed = async (name: string, input: Record<string, unknown>, caller = organiser) => {
    const { statusCode, body } = await run(name, { boothId, ...input, caller });
    if (statusCode >= 300) throw new Error(`The demo booth could not be made: ${name} answered ${statusCode} ${body}`);
  };

  await folder.once('organiser', () => seedOrganiser(pool, staff.password));
  await folder.once('seed', async () => {
    await succeed('put-booth', { body: booth });
    for (const poll of polls) await succeed('put-poll', { pollId: poll.pollId, body: poll });
    for (const pollId of open) await succeed('open-poll', { pollId, body: {} });
  });
  await folder.once('store', () => succeed('put-store', { body: store }));
  await folder.once('staff', async () => {
    for (const role of ['organiser', 'barista']) {
      await succeed('put-staff', { username: role, body: { role } }, operator);
    }
    await setPassword(pool, 'barista', staff.password);
  });
  await replacePassword(pool, staff);
}
