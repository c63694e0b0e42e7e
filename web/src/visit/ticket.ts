import { readStored, removeStored, writeStored } from '../browser/storage.ts';

const key = (boothId: string) => `boothpresso.ticket.${boothId}`;

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** A visitor's secret: 32 random bytes as base64url. (`getRandomValues` also works on plain http pages.) */
export function makeTicket(): string {
  return toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
}

/** This phone's ticket at the booth, made at the first call. */
export function ticketOf(boothId: string): string {
  const stored = readStored(key(boothId));
  if (stored !== null && /^[A-Za-z0-9_-]{43}$/.test(stored)) return stored;
  writeStored(key(boothId), makeTicket());
  // What is stored counts: another tab may have written at the same moment.
  return readStored(key(boothId)) ?? '';
}

export function forgetTicket(boothId: string): void {
  removeStored(key(boothId));
}
