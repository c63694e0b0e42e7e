import type { Verdict } from './judge-tally.ts';

/** The check in words: a table, then one sentence. */
export function showVerdict({ kind, lines }: Verdict): string {
  const width = Math.max(6, ...lines.map(({ name }) => name.length));
  const row = (name: string, ...cells: readonly (string | number)[]) =>
    `  ${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(14)).join('')}`;
  const table = lines.map((line) => {
    const bad = line.counted < line.acknowledged || (kind === 'TOO_MANY' && line.counted > line.attempted);
    return `${row(line.name, line.acknowledged, line.counted, line.attempted)}${bad ? '  <' : ''}`;
  });
  const head = lines.length === 0 ? [] : [row('', 'acknowledged', 'counted', 'attempted')];
  return [...head, ...table, sentence(kind)].join('\n');
}

function sentence(kind: Verdict['kind']): string {
  switch (kind) {
    case 'EXACT':
      return 'Nothing lost, nothing counted twice.';
    case 'LOST':
      return 'A VOTE IS LOST: fewer were counted than the booth acknowledged.';
    case 'TOO_MANY':
      return 'MORE WAS COUNTED than was attempted here, without further votes from elsewhere.';
    case 'OTHERS':
      return 'Others voted too (or, if nobody did, votes were counted twice): no ballot sent here is missing; options can not be compared.';
    case 'RESET':
      return 'The poll was reset meanwhile: there is nothing to compare.';
    default:
      return kind satisfies never;
  }
}
