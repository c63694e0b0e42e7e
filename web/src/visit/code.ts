const memory = new Map<string, string>();
const key = (boothId: string) => `boothpresso.code.${boothId}`;

/** Keeps the code for as long as this tab lives: it dies on the screen within minutes anyway. */
export function keepCode(boothId: string, code: string): void {
  memory.set(boothId, code);
  try {
    sessionStorage.setItem(key(boothId), code);
  } catch {
    // Private windows may refuse: the copy in memory lasts until the next reload.
    return;
  }
}

/** The code this tab came by: of the address, which the QR code made, or one that was kept. */
export function codeAt(boothId: string): string | null {
  const scanned = new URLSearchParams(location.search).get('code');
  if (scanned !== null && scanned !== '') {
    keepCode(boothId, scanned);
    return scanned;
  }
  try {
    return sessionStorage.getItem(key(boothId)) ?? memory.get(boothId) ?? null;
  } catch {
    return memory.get(boothId) ?? null;
  }
}
