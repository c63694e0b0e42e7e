import { useState } from 'react';
import { type SignInProblem, toSignInProblem } from './sign-in-problem.ts';

/** One attempt at a time, and what came of the last. */
export function useSignIn(attempt: () => Promise<void>) {
  const [state, setState] = useState<{ busy: boolean; problem: SignInProblem | null }>({ busy: false, problem: null });

  async function run(): Promise<void> {
    if (state.busy) return;
    setState({ busy: true, problem: null });
    try {
      await attempt();
      setState({ busy: false, problem: null });
    } catch (problem) {
      console.warn('Signing in did not work.', problem instanceof Error ? problem.name : '');
      setState({ busy: false, problem: toSignInProblem(problem) });
    }
  }

  return { ...state, run: () => void run() };
}
