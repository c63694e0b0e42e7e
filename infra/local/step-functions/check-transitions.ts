import { waysOut } from './definition-parts.ts';
import { InvalidDefinition } from './errors.ts';
import { isRecord } from './json.ts';

/** Every Next, Default and StartAt names a state of the same machine, every state is reached, and one of them ends. */
export function checkTransitions(startAt: string, states: Record<string, unknown>, prefix: string): void {
  const targetsOf = (name: string): string[] => {
    const state = states[name];
    if (!isRecord(state)) return [];
    return [state.Default, ...waysOut(state).map(({ Next }) => Next)].filter((next) => typeof next === 'string');
  };
  const known = (target: string, at: string) => {
    if (!Object.hasOwn(states, target)) throw new InvalidDefinition(at, `there is no state '${target}'`);
  };
  known(startAt, `${prefix}StartAt`);
  for (const name of Object.keys(states)) {
    for (const target of targetsOf(name)) known(target, `${prefix}States.${name}`);
  }
  const reached = new Set([startAt]);
  for (const name of reached) for (const target of targetsOf(name)) reached.add(target);
  const lost = Object.keys(states).find((name) => !reached.has(name));
  if (lost !== undefined) throw new InvalidDefinition(`${prefix}States.${lost}`, 'no state leads here');
  const ends = Object.values(states).some(
    (state) => isRecord(state) && (state.End === true || state.Type === 'Succeed' || state.Type === 'Fail'),
  );
  if (!ends) throw new InvalidDefinition(`${prefix}States`, 'no state ends the machine');
}
