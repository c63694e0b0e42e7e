import type { Step } from './copy-plan.ts';

export type Progress = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';

export interface StepState {
  readonly step: Step;
  readonly progress: Progress;
  /** Of a failed one: what was thrown. */
  readonly problem?: unknown;
}

export const waiting = (steps: readonly Step[]): readonly StepState[] =>
  steps.map((step) => ({ step, progress: 'WAITING' }));

/**
 * Does what isn't done yet, one after the other. One that fails is noted and the rest goes on, but for the booth itself:
 * without it nothing else can work.
 *
 * @param onProgress hears of each change
 * @returns how it stands at the end; none throws
 */
export async function runSteps(
  before: readonly StepState[],
  run: (step: Step) => Promise<void>,
  onProgress: (states: readonly StepState[]) => void,
): Promise<readonly StepState[]> {
  let states: readonly StepState[] = before.map(({ step, progress }) =>
    progress === 'DONE' ? { step, progress } : { step, progress: 'WAITING' },
  );
  const note = (index: number, state: StepState) => {
    states = states.with(index, state);
    onProgress(states);
  };
  for (const [index, { step, progress }] of states.entries()) {
    if (progress === 'DONE') continue;
    note(index, { step, progress: 'RUNNING' });
    try {
      await run(step);
      note(index, { step, progress: 'DONE' });
    } catch (problem) {
      note(index, { step, progress: 'FAILED', problem });
      if (step.kind === 'BOOTH') break;
    }
  }
  return states;
}

export const isDone = (states: readonly StepState[]): boolean => states.every(({ progress }) => progress === 'DONE');
