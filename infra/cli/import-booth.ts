import type { BoothFile } from './booth-file.ts';
import { type Operator, OperatorProblem } from './operator.ts';

/** What became of an import. */
export interface Imported {
  readonly boothId: string;
  readonly polls: readonly string[];
  /** Polls that stay as they were, with the reason; the rest was done. */
  readonly refused: readonly { readonly pollId: string; readonly why: string }[];
}

/**
 * Makes the booth of a file, or brings an existing one to it; polls that the file doesn't name stay. May be repeated.
 * A poll is refused when votes hold its rules fast, or for what is wrong with it.
 */
export async function importBooth(
  { run }: Pick<Operator, 'run'>,
  file: BoothFile,
  boothId: string = file.booth.boothId,
): Promise<Imported> {
  await run('put-booth', { boothId, body: file.booth });
  if (file.store && Object.keys(file.store).length > 0) await run('put-store', { boothId, body: file.store });
  const polls: string[] = [];
  const refused: { pollId: string; why: string }[] = [];
  for (const poll of file.polls) {
    const { pollId } = poll;
    try {
      await run('put-poll', { boothId, pollId, body: poll });
      if (file.open.includes(pollId)) await run('open-poll', { boothId, pollId, body: {} });
      polls.push(pollId);
    } catch (problem) {
      if (!(problem instanceof OperatorProblem && (problem.code === 'WrongState' || problem.code === 'InvalidRequest')))
        throw problem;
      refused.push({ pollId, why: problem.message });
    }
  }
  return { boothId, polls, refused };
}
