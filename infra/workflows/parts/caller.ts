import { jsonata, when } from './language.ts';

/** A barista of the booth, an organiser (who may do what a barista does), or somebody who may make new booths. */
export type Role = 'organiser' | 'barista' | 'admin';

const caller = '$states.input.caller';
const textOf = (field: string) => `$type(${caller}.${field}) = 'string' ? ${caller}.${field} : ''`;

/**
 * What the first state assigns: who calls (`$username`), and the groups of their id token (`$groups`, a list).
 * API Gateway writes the claim as one text: `a,b`, or `[a, b]`. Nobody has no group.
 */
export const assignCaller = {
  username: jsonata(textOf('username')),
  groups: jsonata(`[$split(${textOf('groups')}, /[\\[\\],\\s]+/)[$ != '']]`),
};

/** JSONata text on `$groups` and `$boothId`: whether the caller has the role at this booth. Whole names count. */
export function hasRole(role: Role): string {
  if (role === 'admin') return `('admin' in $groups)`;
  const roles = role === 'barista' ? ['organiser', 'barista'] : ['organiser'];
  return `($count([${roles.map((name) => `$boothId & ':${name}'`).join(', ')}][$ in $groups]) > 0)`;
}

/** A rule for after the booth and the poll are known to exist, before their state is looked at. */
export const rejectWithout = (role: Role) => when(`$not(${hasRole(role)})`, 'Forbidden');
