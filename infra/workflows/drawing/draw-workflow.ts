import type { Workflow } from '../parts/workflow.ts';

interface Drawn {
  readonly Type: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly End?: boolean;
  readonly Resource?: string;
  readonly Error?: string;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
}

/** Failures are told by their code at the edge that leads there: drawn as boxes they would hide the way. */
const isFailure = (state: Drawn | undefined): boolean => state?.Type === 'Fail';

const quoted = (text: string): string => `"${text.replaceAll('"', '#quot;')}"`;

/** A node by the kind of state: what asks, what acts, what waits for somebody, what ends. */
function drawNode(id: string, name: string, state: Drawn): string {
  const label = quoted(name);
  switch (state.Type) {
    case 'Choice':
      return `${id}{${label}}`;
    case 'Succeed':
      return `${id}([${label}])`;
    case 'Wait':
      return `${id}[/${label}/]`;
    case 'Map':
    case 'Parallel':
      return `${id}[[${label}]]`;
    default:
      return state.Resource?.endsWith('.waitForTaskToken') ? `${id}>${label}]` : `${id}[${label}]`;
  }
}

/** Where a state leads, each place once, with what leads there by an error. */
function edgesOf(state: Drawn): readonly (readonly [to: string, label: string | null])[] {
  const plain = [...(state.Choices ?? []).map(({ Next }) => Next), state.Default, state.Next];
  const caught = (state.Catch ?? []).map(
    ({ ErrorEquals, Next }) => [Next, ErrorEquals.map(shortError).join(', ')] as const,
  );
  const edges = [...plain.filter((to) => to !== undefined).map((to) => [to, null] as const), ...caught];
  return edges.filter(([to, label], place) => edges.findIndex((one) => one[0] === to && one[1] === label) === place);
}

const shortError = (name: string): string => name.replace(/^[^.]+\./, '').replace(/Exception$/, '');

/**
 * A workflow as a Mermaid flow chart, from its definition: states in their order, and the codes of the contract that it
 * may end with below. Refusals are left out of the lines.
 */
export function drawWorkflow({ definition }: Workflow): string {
  const states = definition.States as Readonly<Record<string, Drawn>>;
  const names = Object.keys(states).filter((name) => !isFailure(states[name]));
  const idOf = (name: string) => `s${names.indexOf(name)}`;
  const lines = names.flatMap((name) => {
    const state = states[name];
    if (state === undefined) return [];
    const ways = edgesOf(state).filter(([to]) => !isFailure(states[to]));
    return [
      `  ${drawNode(idOf(name), name, state)}`,
      ...ways.map(([to, label]) => `  ${idOf(name)} ${label === null ? '-->' : `-. ${quoted(label)} .->`} ${idOf(to)}`),
    ];
  });
  return ['flowchart TD', `  start((" ")) --> ${idOf(definition.StartAt)}`, ...lines].join('\n');
}

/** The codes that a workflow may refuse with, in the order of its definition. */
export function refusalsOf({ definition }: Workflow): readonly string[] {
  const states = Object.values(definition.States as Readonly<Record<string, Drawn>>);
  return [...new Set(states.flatMap(({ Type, Error: code }) => (Type === 'Fail' && code !== undefined ? [code] : [])))];
}
