import type { Followed } from '../../../api/live/source.ts';
import { refreshFollowed, useFollowed } from '../../../api/live/use-followed.ts';
import { parseList } from '../../../api/parse.ts';
import { staffQuery } from '../../../staff/staff-query.ts';
import { type Listed, listedSource } from '../booth/live/listed.ts';
import { type Member, parseMember, sortMembers } from './member.ts';

const document = 'query Staff($boothId: ID!) { staff(boothId: $boothId) { username role } }';

async function readMembers(boothId: string): Promise<Member[]> {
  const { staff } = await staffQuery(document, { boothId });
  return sortMembers(parseList(staff, 'staff', parseMember));
}

const membersKey = (boothId: string) => `desk-staff/${boothId}`;

/** The booth's staff, kept up to date while somebody looks. */
export function useMembers(boothId: string): Followed<Listed<Member>> {
  return useFollowed(membersKey(boothId), () => listedSource(() => readMembers(boothId)), 'poll');
}

/** Asks for the staff now: a command has changed it. */
export function refreshMembers(boothId: string): void {
  refreshFollowed(membersKey(boothId));
}
