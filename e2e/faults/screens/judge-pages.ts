import type { Check } from '../scenario.ts';
import type { BrowserScreen } from './browser-screen.ts';
import { countKnown, findFall, findStepBack, type SentTally } from './judge-history.ts';

/** Whether each page went only forwards, and is well. @param sent all that any page was told */
export async function judgePages(
  pages: readonly BrowserScreen[],
  sent: readonly SentTally[],
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const page of pages) {
    const { tables, ballots, stale } = await page.history();
    const sums = tables.map((table) => Object.values(table).reduce((sum, count) => sum + count, 0));
    const back = findStepBack(tables, sent) ?? findFall(ballots) ?? findFall(sums);
    const known = countKnown(tables, sent);
    checks.push({
      what: `${page.name} never shows an older tally`,
      holds: back === null && known > 1,
      detail:
        back ?? `${tables.length} tables, ${known} of them known by their version, up to ${ballots.at(-1)} ballots`,
    });
    const problems = [...page.problems(), ...(stale ? ['says that it may be out of date'] : [])];
    checks.push({ what: `${page.name} is well`, holds: problems.length === 0, detail: problems.join('; ') || 'live' });
  }
  return checks;
}
