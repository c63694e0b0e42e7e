import { type Fields, parseFields, parseOneOf, parseOptional, parseString } from '../../../api/parse.ts';

export const roles = ['barista', 'organiser'] as const;
export type Role = (typeof roles)[number];

export interface Member {
  readonly username: string;
  readonly role: Role;
}

/** Somebody who was given a role. */
export interface Welcome extends Member {
  /** For the first sign-in, told this once; null for somebody who signs in with a password of their own. */
  readonly temporaryPassword: string | null;
}

export function parseMember(value: unknown, what = 'member'): Member {
  const member: Fields = parseFields(value, what);
  return {
    username: parseString(member.username, `${what}.username`),
    role: parseOneOf(member.role, `${what}.role`, roles),
  };
}

export function parseWelcome(value: unknown): Welcome {
  const { temporaryPassword } = parseFields(value, 'member');
  return {
    ...parseMember(value),
    temporaryPassword: parseOptional(temporaryPassword, 'member.temporaryPassword', parseString),
  };
}

/** Organisers first, then by name. */
export function sortMembers(members: readonly Member[]): Member[] {
  return [...members].sort((a, b) => b.role.localeCompare(a.role) || a.username.localeCompare(b.username));
}
