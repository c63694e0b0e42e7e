/** `/booths/{b}/screens/{pairingCode}`, both encoded. */
export function screenPath(boothId: string, pairingCode: string): string {
  return `/booths/${encodeURIComponent(boothId)}/screens/${encodeURIComponent(pairingCode)}`;
}
