/** `/booths/{b}/polls/{p}`, ids encoded. */
export function pollPath(boothId: string, pollId: string): string {
  return `/booths/${encodeURIComponent(boothId)}/polls/${encodeURIComponent(pollId)}`;
}
