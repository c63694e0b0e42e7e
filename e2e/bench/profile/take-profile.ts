import * as v from 'valibot';
import type { BoothProcess } from '../../booth/start-booth.ts';
import { CpuProfile } from './cpu-profile.ts';
import { findInspector, openInspector } from './open-inspector.ts';

const Stopped = v.object({ profile: CpuProfile });
const SAMPLE_US = 250;

/** For a booth that is to be profiled. */
export const profiledFlags = ['--inspect=127.0.0.1:0'];

export interface ThreadProfile {
  readonly name: string;
  readonly profile: CpuProfile;
}

/**
 * Profiles all threads of a booth, started with `profiledFlags`, while the work runs. Workers that begin meanwhile are
 * left out. @throws Error where the booth can't be inspected, and what the work throws
 */
export async function takeProfile(booth: BoothProcess, work: () => Promise<void>): Promise<readonly ThreadProfile[]> {
  const url = findInspector(booth.said());
  if (url === undefined) throw new Error('The booth was not started with an inspector.');
  const inspector = await openInspector(url);
  try {
    const threads = inspector.threads();
    for (const { call } of threads) {
      await call('Profiler.enable');
      await call('Profiler.setSamplingInterval', { interval: SAMPLE_US });
      await call('Profiler.start');
    }
    await work();
    const profiles: ThreadProfile[] = [];
    for (const { name, call } of threads)
      profiles.push({ name, profile: v.parse(Stopped, await call('Profiler.stop')).profile });
    return profiles;
  } finally {
    inspector.close();
  }
}
