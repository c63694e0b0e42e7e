import { useEffect, useState } from 'react';
import { readBooth } from '../../../api/graphql/read.ts';
import { checkBoothId } from './check-booth-id.ts';

export type BoothIdState = 'MISSING' | 'LONG' | 'BAD' | 'LOOKING' | 'FREE' | 'TAKEN' | 'UNKNOWN';

/** Long enough for the next letter to come. */
const PAUSE_MS = 350;

/** Whether a booth of that tidied id can be made, looked up as it is typed. Who can't be asked knows nothing. */
export function useBoothIdState(id: string): BoothIdState {
  const problem = checkBoothId(id);
  const [found, setFound] = useState<{ id: string; state: BoothIdState } | null>(null);
  useEffect(() => {
    if (problem !== null) return undefined;
    let isLeft = false;
    const say = (state: BoothIdState) => isLeft || setFound({ id, state });
    const timer = setTimeout(() => {
      readBooth(id).then(
        (booth) => say(booth === null ? 'FREE' : 'TAKEN'),
        (failure: unknown) => {
          console.info('Whether the id is free isn’t known.', failure);
          say('UNKNOWN');
        },
      );
    }, PAUSE_MS);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [id, problem]);
  if (problem !== null) return problem;
  return found?.id === id ? found.state : 'LOOKING';
}
