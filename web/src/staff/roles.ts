export type Role = 'organiser' | 'barista';

/** Whether groups of an id token give the role at the booth; organisers may do what baristas do. */
export function hasRole(groups: readonly string[], boothId: string, role: Role): boolean {
  return groups.includes(`${boothId}:organiser`) || (role === 'barista' && groups.includes(`${boothId}:barista`));
}

/** Where somebody works, by booth; the higher role where they have both. */
export function boothsOf(groups: readonly string[]): readonly { boothId: string; role: Role }[] {
  const booths = new Map<string, Role>();
  for (const group of groups) {
    const [, boothId = '', role] = /^([a-z0-9-]{1,64}):(organiser|barista)$/.exec(group) ?? [];
    if (role === 'organiser') booths.set(boothId, role);
    else if (role === 'barista' && !booths.has(boothId)) booths.set(boothId, role);
  }
  return [...booths].map(([boothId, role]) => ({ boothId, role })).sort((a, b) => (a.boothId < b.boothId ? -1 : 1));
}

/** Whether somebody may make new booths. */
export const isAdmin = (groups: readonly string[]): boolean => groups.includes('admin');
