import { useRef, useState } from 'react';
import { Refused } from '../../../api/errors.ts';
import { readBooth, readStore } from '../../../api/graphql/read.ts';
import type { Booth, Poll } from '../../../api/types.ts';
import { readSettings } from '../store/settings/use-settings.ts';
import { planCopy, type Wanted } from './copy/copy-plan.ts';
import { doStep } from './copy/do-step.ts';
import { isDone, runSteps, type StepState, waiting } from './copy/run-steps.ts';

export interface NewBooth {
  /** Empty before the first try. */
  readonly steps: readonly StepState[];
  readonly isBusy: boolean;
  /** Why nothing was begun, or the booth itself couldn't be made. */
  readonly problem: unknown;
  readonly isTaken: boolean;
  /** Answers whether everything is done. */
  readonly make: (wanted: Wanted) => Promise<boolean>;
  /** Does again what failed. */
  readonly again: () => Promise<boolean>;
}

/** Makes a booth, with what is wanted of another; nothing throws, `steps` and `problem` tell. */
export function useNewBooth(booth: Booth, polls: readonly Poll[]): NewBooth {
  const [steps, setSteps] = useState<readonly StepState[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [isTaken, setTaken] = useState(false);
  // A try whose answer got lost may have made it: then it is there, and ours.
  const tried = useRef<string | null>(null);

  async function run(boothId: string, states: readonly StepState[]): Promise<boolean> {
    const ended = await runSteps(states, (step) => doStep(boothId, step), setSteps);
    const [made] = ended;
    if (made?.progress === 'DONE') return isDone(ended);
    setProblem(made?.problem);
    setTaken(made?.problem instanceof Refused && made.problem.code === 'Forbidden');
    setSteps([]);
    return false;
  }

  async function busily(task: () => Promise<boolean>): Promise<boolean> {
    setBusy(true);
    setProblem(null);
    setTaken(false);
    try {
      return await task();
    } catch (failure) {
      setProblem(failure);
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    steps,
    isBusy,
    problem,
    isTaken,
    make: (wanted) =>
      busily(async () => {
        const { boothId } = wanted;
        if (tried.current !== boothId && (await readBooth(boothId)) !== null) {
          setTaken(true);
          return false;
        }
        const [store, settings] = wanted.bar
          ? await Promise.all([readStore(booth.boothId), readSettings(booth.boothId)])
          : [null, null];
        tried.current = boothId;
        return run(boothId, waiting(planCopy({ booth, polls, store, settings }, wanted)));
      }),
    again: () => busily(() => run(tried.current ?? '', steps)),
  };
}
