import { isRecord } from './json.ts';

/** Readers over a definition's plain JSON, for the checks that look at several states at once. */
const records = (value: unknown): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []);

export const statesOf = (machine: unknown): [string, Record<string, unknown>][] =>
  isRecord(machine) && isRecord(machine.States)
    ? Object.entries(machine.States).filter((entry): entry is [string, Record<string, unknown>] => isRecord(entry[1]))
    : [];

/** The state and the rules and catchers in it: everything with a Next or an Assign of its own. */
export const waysOut = (state: Record<string, unknown>): Record<string, unknown>[] => [
  state,
  ...records(state.Choices),
  ...records(state.Catch),
];

/** The machines inside a state. */
export const innerMachines = (state: Record<string, unknown>): Record<string, unknown>[] => [
  ...records(state.Branches),
  ...(isRecord(state.ItemProcessor) ? [state.ItemProcessor] : []),
];
