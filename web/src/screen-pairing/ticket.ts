import { readStored, writeStored } from '../browser/storage.ts';
import { makeTicket } from '../visit/ticket.ts';

const key = (boothId: string) => `boothpresso.screen.${boothId}`;

/** This browser's ticket as a screen of the booth, made at the first call; no visitor's, though as secret. */
export function screenTicket(boothId: string): string {
  const stored = readStored(key(boothId));
  if (stored !== null && /^[A-Za-z0-9_-]{43}$/.test(stored)) return stored;
  writeStored(key(boothId), makeTicket());
  // What is stored counts: another tab may have written at the same moment.
  return readStored(key(boothId)) ?? '';
}
