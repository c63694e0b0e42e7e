import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface BoothFile {
  readonly booth: { readonly boothId: string };
  readonly polls: readonly { readonly pollId: string }[];
  readonly open: readonly string[];
}

/** Runs a workflow by its short name; gives the status that the gateway would answer with. */
export type RunWorkflow = (
  name: string,
  input: Record<string, unknown>,
) => Promise<{ statusCode: number; body: string }>;

/** Makes the booth of `infra/booths/demo.json` through the organiser's own workflows. Every step may be repeated. */
export async function seedBooth(root: string, run: RunWorkflow): Promise<void> {
  const { booth, polls, open } = JSON.parse(readFileSync(join(root, 'infra/booths/demo.json'), 'utf8')) as BoothFile;
  const { boothId } = booth;
  // Whoever may run the workflows themselves acts as the first organiser, whose account is there already.
  const caller = { username: 'organiser', groups: `admin,${boothId}:organiser` };
  await succeed('put-booth', { boothId, body: booth });
  for (const poll of polls) await succeed('put-poll', { boothId, pollId: poll.pollId, body: poll });
  for (const pollId of open) await succeed('open-poll', { boothId, pollId, body: {} });

  async function succeed(name: string, input: Record<string, unknown>) {
    const { statusCode, body } = await run(name, { ...input, caller });
    if (statusCode >= 300) throw new Error(`The demo booth could not be made: ${name} answered ${statusCode} ${body}`);
  }
}
