import { checkIn, parseVisit, type Visit } from '../api/commands/check-in.ts';
import { forgetMe } from '../api/commands/forget-me.ts';
import { Refused } from '../api/errors.ts';
import { type Persisting, persist } from '../api/persist.ts';
import { readStored, removeStored, writeStored } from '../browser/storage.ts';
import { forgetTicket, ticketOf } from './ticket.ts';
import { stateAfterRefusal, type VisitState } from './visit-state.ts';

export interface VisitSession {
  readonly boothId: string;
  state(): VisitState;
  /** The visit, from the last time if need be; null before the first check-in. */
  visit(): Visit | null;
  listen(listener: () => void): () => void;
  /** Checks in, and goes on trying; `code` from the screen where the booth asks for one. */
  checkIn(code?: string): void;
  /** Resolves once checked in. */
  whenHere(): Promise<void>;
  /** Erases the visit at the booth and on this phone. Throws where the booth can't be reached. */
  forget(): Promise<void>;
}

function storedVisit(key: string): Visit | null {
  const stored = readStored(key);
  if (stored === null) return null;
  try {
    return parseVisit(JSON.parse(stored));
  } catch {
    // Written by an older page, perhaps: the check-in brings it anew.
    return null;
  }
}

/** @param code the one in the address of the page, if any */
export function createVisitSession(boothId: string, code: string | null): VisitSession {
  const key = `boothpresso.visit.${boothId}`;
  const listeners = new Set<() => void>();
  let visit = storedVisit(key);
  let state: VisitState = { kind: 'CHECKING_IN' };
  let running: Persisting | undefined;
  let lastCode = code;

  function become(next: VisitState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function start(newCode?: string): void {
    lastCode = newCode ?? lastCode;
    running?.stop();
    become({ kind: 'CHECKING_IN' });
    running = persist(
      async () => {
        const mine = await checkIn(boothId, ticketOf(boothId), lastCode);
        if (state.kind === 'FORGOTTEN') return;
        visit = mine;
        writeStored(key, JSON.stringify(mine));
        become({ kind: 'HERE' });
      },
      () => undefined,
      (problem) => become(stateAfterRefusal(problem)),
    );
  }

  return {
    boothId,
    state: () => state,
    visit: () => visit,
    checkIn: start,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    whenHere() {
      return new Promise((resolve) => {
        const look = () => {
          if (state.kind !== 'HERE') return;
          listeners.delete(look);
          resolve();
        };
        listeners.add(look);
        look();
      });
    },
    async forget() {
      try {
        await forgetMe(boothId, ticketOf(boothId));
      } catch (problem) {
        // A ticket the booth doesn't know is forgotten already.
        if (!(problem instanceof Refused && problem.status === 401)) throw problem;
      }
      running?.stop();
      visit = null;
      forgetTicket(boothId);
      removeStored(key);
      become({ kind: 'FORGOTTEN' });
    },
  };
}
