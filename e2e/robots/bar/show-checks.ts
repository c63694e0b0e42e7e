import type { Check } from './judge-bar.ts';

const SHOWN_FAULTS = 5;

/** The checks as a table, and under it what is wrong. */
export function showChecks(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  const row = (name: string, checked: string, wrong: string) =>
    `  ${name.padEnd(width)}${checked.padStart(10)}${wrong.padStart(8)}`;
  const rows = checks.map(({ name, checked, faults }) => {
    const line = row(name, String(checked), String(faults.length));
    return faults.length > 0 ? `${line}  <` : line;
  });
  const wrong = checks.filter(({ faults }) => faults.length > 0);
  const said = wrong.flatMap(({ name, faults }) => [
    `NOT SO: ${name}.`,
    ...faults.slice(0, SHOWN_FAULTS).map((fault) => `  ${fault}`),
    ...(faults.length > SHOWN_FAULTS ? [`  … and ${faults.length - SHOWN_FAULTS} more.`] : []),
  ]);
  const end = said.length > 0 ? said : ['All of it holds.'];
  return [row('', 'checked', 'wrong'), ...rows, ...end].join('\n');
}
