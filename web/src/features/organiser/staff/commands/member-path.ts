/** `/booths/{b}/staff/{username}`, both encoded. */
export function memberPath(boothId: string, username: string): string {
  return `/booths/${encodeURIComponent(boothId)}/staff/${encodeURIComponent(username)}`;
}
