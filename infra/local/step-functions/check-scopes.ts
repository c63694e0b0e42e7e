import { innerMachines, statesOf, waysOut } from './definition-parts.ts';
import { InvalidDefinition } from './errors.ts';
import { isRecord } from './json.ts';

/** An inner scope may not assign a variable that an outer one assigns, and nobody assigns `states`. */
export function checkScopes(machine: unknown, outer: ReadonlySet<string> = new Set(), prefix = ''): void {
  const own = new Set<string>();
  for (const [name, state] of statesOf(machine)) {
    for (const variable of waysOut(state).flatMap(({ Assign }) => (isRecord(Assign) ? Object.keys(Assign) : []))) {
      const at = `${prefix}States.${name}.Assign.${variable}`;
      if (variable === 'states') throw new InvalidDefinition(at, 'the name is reserved');
      if (outer.has(variable)) throw new InvalidDefinition(at, 'an outer scope has a variable of this name');
      own.add(variable);
    }
  }
  const visible = new Set([...outer, ...own]);
  for (const [name, state] of statesOf(machine)) {
    for (const inner of innerMachines(state)) checkScopes(inner, visible, `${prefix}States.${name}.`);
  }
}
