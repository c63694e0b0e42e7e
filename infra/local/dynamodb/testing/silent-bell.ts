import { pause } from '../pause.ts';
import type { WriteBell } from '../write-bell.ts';

/** A bell that nobody rings: all writes are somebody else's. */
export const silentBell: WriteBell = { rings: 0, wait: (_heard, ms, signal) => pause(ms, signal) };
