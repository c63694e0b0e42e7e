/**
 * A process that holds screens, so that the bench's own work doesn't delay them: see messages.ts for what it is asked
 * and what it tells. It ends when its parent is gone.
 */
import type { Ask, ScreenAddress, Told } from './messages.ts';
import { openScreen, type Screen } from './screen.ts';

const OPENING_AT_ONCE = 25;

interface Group {
  readonly screens: Screen[];
  readonly arrivals: Map<number, { count: number; first: number; last: number }>;
  awaited: number | undefined;
}

const groups = new Map<string, Group>();

function groupOf(name: string): Group {
  const group = groups.get(name) ?? { screens: [], arrivals: new Map(), awaited: undefined };
  groups.set(name, group);
  return group;
}

async function open(name: string, address: ScreenAddress, count: number): Promise<void> {
  const group = groupOf(name);
  const note = (version: number, at: number) => {
    const arrival = group.arrivals.get(version) ?? { count: 0, first: at, last: at };
    arrival.count += 1;
    arrival.last = at;
    group.arrivals.set(version, arrival);
    if (group.awaited === version) tellIfAll(name, group);
  };
  let left = count;
  const openSome = async () => {
    for (; left > 0; ) {
      left -= 1;
      group.screens.push(await openScreen(address, note));
    }
  };
  await Promise.all(Array.from({ length: OPENING_AT_ONCE }, openSome));
  tell({ kind: 'opened', group: name });
}

function tellIfAll(name: string, group: Group): void {
  const version = group.awaited;
  const arrival = version === undefined ? undefined : group.arrivals.get(version);
  if (version === undefined || arrival === undefined || arrival.count < group.screens.length) return;
  group.awaited = undefined;
  tell({ kind: 'all', group: name, version, first: arrival.first, last: arrival.last });
}

function obey(ask: Ask): void {
  const group = groupOf(ask.group);
  switch (ask.kind) {
    case 'open':
      open(ask.group, ask.address, ask.count).catch((problem: unknown) => {
        tell({ kind: 'failed', problem: String(problem) });
      });
      break;
    case 'await':
      group.awaited = ask.version;
      tellIfAll(ask.group, group);
      break;
    case 'forget':
      for (const screen of group.screens) screen.forget();
      group.arrivals.clear();
      break;
    case 'report':
      tell({ kind: 'report', group: ask.group, screens: group.screens.map((screen) => screen.report()) });
      break;
    default:
      ask satisfies never;
  }
}

function tell(told: Told): void {
  process.send?.(told);
}

process.on('message', (ask: Ask) => obey(ask));
process.on('disconnect', () => process.exit());
