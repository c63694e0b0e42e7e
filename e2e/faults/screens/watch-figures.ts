/** Where a page shows its figures: CSS selectors. */
export interface Places {
  readonly rows: string;
  /** Within a row. */
  readonly votes: string;
  readonly ballots: string;
  /** Is there where the page says that it may be out of date. */
  readonly stale: string;
}

/** What a page showed, from when it was opened: each state of its table and of its figure of ballots, in order. */
export interface SeenFigures {
  /** Votes by the option's label, as the page writes it. */
  readonly tables: readonly Readonly<Record<string, number>>[];
  /** Counts up between two tallies, where everybody sees it do so. */
  readonly ballots: readonly number[];
  readonly stale: boolean;
}

declare global {
  interface Window {
    boothSeen?: { tables: Record<string, number>[]; ballots: number[] };
  }
}

/** Runs in the page before any of its own scripts, and notes every figure that it shows. */
export function watchFigures({ rows, votes, ballots }: Places): void {
  const seen = { tables: [] as Record<string, number>[], ballots: [] as number[] };
  window.boothSeen = seen;
  let lastTable = '';
  const textOf = (within: ParentNode, selector: string) => within.querySelector(selector)?.textContent?.trim() ?? '';
  const look = () => {
    const shown = [...document.querySelectorAll(rows)];
    const table = Object.fromEntries(shown.map((row) => [textOf(row, 'th'), Number(textOf(row, votes))]));
    const text = JSON.stringify(table);
    if (shown.length > 0 && text !== lastTable) {
      seen.tables.push(table);
      lastTable = text;
    }
    const figure = /\d+/.exec(textOf(document, ballots))?.[0];
    if (figure !== undefined && seen.ballots.at(-1) !== Number(figure)) seen.ballots.push(Number(figure));
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Runs in the page: what was noted so far. */
export function tellFigures({ stale }: Places): SeenFigures {
  const { tables, ballots } = window.boothSeen ?? { tables: [], ballots: [] };
  return { tables, ballots, stale: document.querySelector(stale) !== null };
}
