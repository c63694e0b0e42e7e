import { expect } from 'vitest';
import { type Api, startApi } from './api.ts';
import { threeOptions } from './polls.ts';

export interface UntouchedBooth {
  readonly api: Api;
  /**
   * Ends the booth. Nothing of all that was refused may be to be seen, and a good vote must be recorded as if nothing
   * had happened.
   */
  stopUntouched(): Promise<void>;
}

/** A booth with the open poll `three`, which is to be refused everything. */
export async function startUntouchedBooth(): Promise<UntouchedBooth> {
  const api = await startApi();
  await api.booth.putPoll('three', threeOptions);
  await api.booth.poll('open', 'three');
  const before = await api.publicState();
  return {
    api,
    async stopUntouched() {
      try {
        expect(await api.publicState()).toEqual(before);
        const answer = await api.vote(await api.checkIn(), 'three', ['a']);
        expect(answer.body).toMatchObject({ status: 'RECORDED', options: ['a'] });
      } finally {
        await api.booth.stop();
      }
    },
  };
}
