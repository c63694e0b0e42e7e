import { useSyncExternalStore } from 'react';
import { listenToSession, type Session, session } from './session.ts';

/** Where this browser's staff member stands. */
export function useSession(): Session {
  return useSyncExternalStore(listenToSession, session);
}
