import { type AppSyncIdentityCognito, type Identity, util } from '@aws-appsync/utils';
import { isId } from './is-id.ts';

/** What somebody may be at a booth: a group of the user pool, named `{boothId}:{role}`. */
export type Role = 'organiser' | 'barista';

/** Whether the caller's token carries the role at this booth. Callers by API key or IAM carry none. */
export function hasRole(identity: Identity, boothId: string, role: Role): boolean {
  // Checked before it becomes part of a group's name: another booth's name must not be forged.
  if (!isId(boothId)) return false;
  const groups = (identity as AppSyncIdentityCognito | null | undefined)?.groups ?? [];
  return groups.includes(`${boothId}:${role}`);
}

/** Ends the field as Unauthorized for anybody else; whether the booth is there at all shows to nobody. */
export function requireOrganiser(identity: Identity, boothId: string): void {
  if (!hasRole(identity, boothId, 'organiser')) util.unauthorized();
}

/** As `requireOrganiser`, for what baristas see too. */
export function requireStaff(identity: Identity, boothId: string): void {
  if (!hasRole(identity, boothId, 'organiser') && !hasRole(identity, boothId, 'barista')) util.unauthorized();
}
