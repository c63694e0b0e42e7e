/** What a page showed, from when it was opened: each state of its table and of its figure of ballots, in order. */
export interface SeenFigures {
  /** Votes by the option's label. */
  readonly tables: readonly Readonly<Record<string, number>>[];
  /** Counts up between two tallies, as everybody sees it do. */
  readonly ballots: readonly number[];
  /** Whether the page says that it may be out of date. */
  readonly stale: boolean;
}

declare global {
  interface Window {
    boothSeen?: { tables: Record<string, number>[]; ballots: number[] };
  }
}

/** Runs in the page before any of its own scripts, and notes every figure that it shows. */
export function watchFigures(): void {
  const seen = { tables: [] as Record<string, number>[], ballots: [] as number[] };
  window.boothSeen = seen;
  let lastTable = '';
  const look = () => {
    const rows = [...document.querySelectorAll('main table tbody tr')];
    const table = Object.fromEntries(
      rows.map((row) => [row.querySelector('th')?.textContent?.trim() ?? '', Number(row.children[2]?.textContent)]),
    );
    const text = JSON.stringify(table);
    if (rows.length > 0 && text !== lastTable) {
      seen.tables.push(table);
      lastTable = text;
    }
    const figure = document.querySelector('footer .figure b')?.textContent ?? '';
    if (/^\d+$/.test(figure) && seen.ballots.at(-1) !== Number(figure)) seen.ballots.push(Number(figure));
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Runs in the page: what was noted so far. */
export function tellFigures(): SeenFigures {
  const { tables, ballots } = window.boothSeen ?? { tables: [], ballots: [] };
  return { tables, ballots, stale: document.querySelector('.live-dot.stale') !== null };
}
