import { assumptions } from '../model/assumptions.ts';
import { peakOverMean } from '../model/crowd.ts';
import { sumQueries } from '../model/pages.ts';
import type { Design, Plan, PlannedLoad } from './make-plan.ts';
import { factsInDoubt } from './show-sources.ts';
import { showTable } from './show-table.ts';

/** The plan as a person reads it. */
export function showPlan(plan: Plan): string {
  const { crowd, region, traffic, booth, naive, ceilings } = plan;
  const { peak, watching } = traffic;
  const first = Math.round(crowd.firstMinute * 100);
  const watch = Math.round(crowd.phonesWatching * 100);
  return [
    `${count(crowd.voters)} voters in ${count(crowd.minutes)} minutes, ${count(crowd.screens)} screens, ${region}`,
    `Taken: ${first} % come in the first minute, the busiest second holds ${peakOverMean} times its mean; ${watch} % of the phones keep watching.`,
    ...Object.values(assumptions).map(({ value, unit, why }) => `       ${count(value)} ${unit} ${why}`),
    `So in the busiest second: ${count(peak.visits)} visits, ${count(peak.votes)} votes, ${count(peak.preflights)} preflights, ${count(sumQueries(peak.queries))} queries, ${count(peak.writeUnits)} write units, ${count(peak.batches.perSecond)} batches;`,
    `at the end ${count(watching.most)} listen. In all ${count(watching.publishes)} tallies are published, ${count(watching.messages)} delivered.`,
    '',
    '── The booth as it is built',
    ...showDesign(booth),
    '',
    'Most votes a second for one poll, with every quota raised:',
    ...ceilings.map(({ what, votesPerSecond }) => `  ${count(votesPerSecond).padStart(7)}  ${what}`),
    `The firewall takes ${count(plan.mostBehindOneAddress)} people behind one address within its window; a hall whose Wi-Fi has fewer addresses than that needs a higher limit (infra/constructs/firewall.ts).`,
    '',
    '── The same booth with a function per request, one count item, and a push per vote',
    ...showDesign(naive),
    '',
    '── Beside each other',
    showTable(
      ['', 'as built', 'function per request, push per vote'],
      [
        ['first limit met at', sayFirst(booth.first), sayFirst(naive.first)],
        ['cost', dollars(booth.dollars), dollars(naive.dollars)],
        ['messages to subscribers', count(watching.messages), count(watching.messagesPerVotePushed)],
      ],
      [false, false, false],
    ),
    '',
    '── What is not read from AWS itself, or from an old text of it',
    ...factsInDoubt(),
    'Prices are without free tiers, logs, alarms, backups and storage. Staff, Cognito and Scheduler are not on the voters’ way.',
  ].join('\n');
}

function showDesign({ loads, first, costs, dollars: total }: Design): string[] {
  const sorted = [...loads].sort((one, other) => (one.metAt ?? Infinity) - (other.metAt ?? Infinity));
  const rows = sorted.map((one) => [
    one.part,
    one.what,
    count(one.load),
    count(one.limit),
    one.unit,
    percent(one.share),
    one.metAt === undefined ? 'never' : count(one.metAt),
    sayBound(one),
  ]);
  const actions = sorted.flatMap(({ part, what, action }) =>
    action === undefined ? [] : [`  ${part}, ${what}: ${action}`],
  );
  const bill = costs
    .filter((one) => one.dollars > 0)
    .sort((one, other) => other.dollars - one.dollars)
    .map((one) => [one.part, one.what, count(one.quantity), dollars(one.dollars)]);
  return [
    showTable(['part', 'load of the busiest second', 'load', 'limit', 'unit', 'used', 'met at voters', 'whose'], rows, [
      false,
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]),
    '',
    first === undefined
      ? 'No limit is ever met.'
      : `First limit met: ${first.part}, ${first.what}, at ${sayFirst(first)}.`,
    ...(actions.length === 0 ? [] : ['To do before the day:', ...actions]),
    '',
    showTable(
      ['part', 'cost', 'quantity', 'US$'],
      [...bill, ['', 'in all', '', dollars(total)]],
      [false, false, true, true],
    ),
  ];
}

function sayBound({ bound }: PlannedLoad): string {
  switch (bound.kind) {
    case 'QUOTA':
      return bound.limit.adjustable ? 'AWS, raised on request' : 'AWS';
    case 'TEMPLATE':
      return 'our template';
    case 'FIXED':
      return 'nobody raises it';
    default:
      return bound satisfies never;
  }
}

function sayFirst(first: PlannedLoad | undefined): string {
  return first?.metAt === undefined ? 'never' : `${count(first.metAt)} voters (${first.part}: ${first.unit})`;
}

/** Whole numbers from 10 on, two digits below. */
function count(value: number): string {
  const shown = value >= 10 ? Math.round(value) : Number(value.toPrecision(2));
  return shown.toLocaleString('en');
}

const percent = (share: number) => `${share >= 0.1 ? Math.round(share * 100) : Number((share * 100).toPrecision(2))} %`;
const dollars = (value: number) => (value >= 0.01 ? value.toFixed(2) : value === 0 ? '0' : '<0.01');
