import type { Check } from '../scenario.ts';
import type { Played } from './play-scenario.ts';

/** A scenario in words: what was done, each check, the verdict. */
export function showPlayed(played: Played, repeat: string): string {
  const { number, title, verdict, seconds, done, checks, problem, kept } = played;
  const deeds = Object.entries(done).map(([what, times]) => `${what} × ${times}`);
  return [
    `${String(number).padStart(2)}  ${title.padEnd(62)} ${say(verdict).padEnd(10)} ${seconds.toFixed(1).padStart(6)} s`,
    ...(deeds.length > 0 ? [`    ${deeds.join(', ')}`] : []),
    ...checks.map(showCheck),
    ...(problem === undefined ? [] : [`    ! ${problem.replaceAll('\n', '\n      ')}`]),
    ...(kept === undefined ? [] : [`    What the booth said: ${kept}/log.txt`, `    Again: ${repeat}`]),
  ].join('\n');
}

function showCheck({ what, holds, detail }: Check): string {
  return `    ${holds ? '✓' : '✗'} ${what}${detail === undefined ? '' : ` (${detail})`}`;
}

function say(verdict: Played['verdict']): string {
  switch (verdict) {
    case 'HELD':
      return 'held';
    case 'FAILED':
      return 'FAILED';
    case 'NOT_PLAYED':
      return 'not played';
    case 'NOT_HERE':
      return 'not here';
    default:
      return verdict satisfies never;
  }
}

/** The last line. */
export function sumUp(all: readonly Played[], seed: number): string {
  const count = (verdict: Played['verdict']) => all.filter((played) => played.verdict === verdict).length;
  const [failed, notPlayed, notHere] = [count('FAILED'), count('NOT_PLAYED'), count('NOT_HERE')];
  const parts = [`${count('HELD')} of ${all.length} held`];
  if (failed > 0) parts.push(`${failed} FAILED`);
  if (notPlayed > 0) parts.push(`${notPlayed} could not be played`);
  if (notHere > 0) parts.push(`${notHere} can't be played on this machine`);
  return `${parts.join(', ')}. Seed ${seed}.`;
}
