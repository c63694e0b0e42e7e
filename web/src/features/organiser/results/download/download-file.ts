/** Hands a text to the browser as a file. By a Blob's address, which plain http on a LAN has too. */
export function downloadFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser takes the file from the address after this turn; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A name for a file of a round: `demo-favourite-service-round-2-votes.csv`. Ids are `[a-z0-9-]`, so it is a safe one. */
export function fileName(boothId: string, pollId: string, round: number, what: string): string {
  return `${boothId}-${pollId}-round-${round}-${what}`;
}
