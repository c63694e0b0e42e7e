import { codeAt } from '../../visit/code.ts';
import { createVisitSession, type VisitSession } from '../../visit/visit-session.ts';
import { type BallotBox, createBallotBox } from './ballot/ballot-box.ts';

export interface Visitor {
  session: VisitSession;
  box: BallotBox;
}

const visitors = new Map<string, Visitor>();

/** This phone at the booth: one session and one ballot box, however often the page is drawn. */
export function visitorAt(boothId: string): Visitor {
  const known = visitors.get(boothId);
  if (known) return known;
  const session = createVisitSession(boothId, codeAt(boothId));
  const visitor = { session, box: createBallotBox(session) };
  visitors.set(boothId, visitor);
  session.checkIn();
  return visitor;
}
