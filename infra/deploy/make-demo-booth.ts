import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { BoothState } from './read-booth.ts';

/** Runs a workflow by its short name. @throws when it refuses */
export type RunWorkflow = (name: string, input: Record<string, unknown>) => Promise<unknown>;

const boothFile = v.object({
  booth: v.looseObject({ boothId: v.string() }),
  polls: v.array(v.looseObject({ pollId: v.string() })),
  open: v.array(v.string()),
  store: v.looseObject({}),
});

/** The booth of `infra/booths/demo.json`. */
export async function readDemoBooth(root: string): Promise<v.InferOutput<typeof boothFile>> {
  return v.parse(boothFile, JSON.parse(await readFile(join(root, 'infra', 'booths', 'demo.json'), 'utf8')));
}

/**
 * Makes what is still missing of the demo booth, as its first organiser. The store comes last and stays: a booth that
 * has one is the organisers' to change, and is left as it is.
 */
export async function makeDemoBooth(root: string, state: BoothState, run: RunWorkflow): Promise<void> {
  if (state.hasStore) return;
  const { booth, polls, open, store } = await readDemoBooth(root);
  const { boothId } = booth;
  const caller = { username: 'organiser', groups: `admin,${boothId}:organiser` };
  if (!state.isMade) await run('put-booth', { boothId, caller, body: booth });
  for (const poll of polls) {
    const { pollId } = poll;
    if (state.pollIds.includes(pollId)) continue;
    await run('put-poll', { boothId, pollId, caller, body: poll });
    if (open.includes(pollId)) await run('open-poll', { boothId, pollId, caller, body: {} });
  }
  await run('put-store', { boothId, caller, body: store });
}

/** Gives a first organiser who came after the booth their role there; with a new booth they get it by making it. */
export async function welcomeOrganiser(username: string, boothId: string, run: RunWorkflow): Promise<void> {
  // Nobody changes their own role.
  const caller = { username: 'operator', groups: `${boothId}:organiser` };
  await run('put-staff', { boothId, username, caller, body: { role: 'organiser' } });
}
