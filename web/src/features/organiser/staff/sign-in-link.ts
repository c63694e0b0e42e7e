import type { Role } from './member.ts';

/** Where somebody signs in, their name filled in. The password is in no address: those are kept and passed on. */
export function signInLink(publicUrl: string, boothId: string, role: Role, username: string): string {
  const base = publicUrl.replace(/\/+$/, '');
  return `${base}/b/${encodeURIComponent(boothId)}/${role}?as=${encodeURIComponent(username)}`;
}
