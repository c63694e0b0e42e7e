import * as v from 'valibot';
import { checkScopes } from './check-scopes.ts';
import { checkTransitions } from './check-transitions.ts';
import { InvalidDefinition } from './errors.ts';
import { isRecord } from './json.ts';
import { loadChoice } from './states/choice.ts';
import { loadFail } from './states/fail.ts';
import { comment, name, parseFields } from './states/fields.ts';
import { loadMap } from './states/map.ts';
import { loadParallel } from './states/parallel.ts';
import { loadPass } from './states/pass.ts';
import type { Loader, LoadState, Machine } from './states/state.ts';
import { loadSucceed } from './states/succeed.ts';
import { loadTask } from './states/task.ts';
import { loadWait } from './states/wait.ts';

const KINDS: Readonly<Record<string, LoadState>> = {
  Task: loadTask,
  Choice: loadChoice,
  Pass: loadPass,
  Wait: loadWait,
  Succeed: loadSucceed,
  Fail: loadFail,
  Parallel: loadParallel,
  Map: loadMap,
};

const innerFields = { ...comment, StartAt: name, States: v.record(name, v.unknown()) };
const innerMachine = v.strictObject({ ...innerFields, QueryLanguage: v.exactOptional(v.literal('JSONata')) });
const outerMachine = v.strictObject({
  ...innerFields,
  QueryLanguage: v.literal('JSONata', 'must be JSONata'),
  Version: v.exactOptional(v.literal('1.0')),
  TimeoutSeconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99_999_999))),
});

export interface WholeMachine extends Machine {
  readonly timeoutSeconds?: number;
}

/**
 * Checks a state machine's definition (parsed JSON) and compiles it. Throws `InvalidDefinition`, which names the place,
 * for whatever AWS would refuse or this interpreter doesn't run.
 */
export function loadMachine(definition: unknown, parts: Omit<Loader, 'machine'>): WholeMachine {
  const outer = parseFields(outerMachine, definition, 'definition');
  checkScopes(definition);
  const machine = loadStates(outer, '', {
    ...parts,
    machine: (inner, at) => loadInner(inner, at, parts),
  });
  return outer.TimeoutSeconds === undefined ? machine : { ...machine, timeoutSeconds: outer.TimeoutSeconds };
}

/** After a restart a Parallel or Map starts anew, so a token inside would be handed out twice. */
const NO_TOKENS_INSIDE = 'waiting for a task token inside Parallel or Map is not run here';

function loadInner(definition: unknown, at: string, parts: Omit<Loader, 'machine'>): Machine {
  const inner = parts.noTokens === undefined ? { ...parts, noTokens: NO_TOKENS_INSIDE } : parts;
  const loader: Loader = { ...inner, machine: (deeper, place) => loadInner(deeper, place, inner) };
  return loadStates(parseFields(innerMachine, definition, at), `${at}.`, loader);
}

function loadStates(
  { StartAt, States }: { StartAt: string; States: Record<string, unknown> },
  prefix: string,
  loader: Loader,
): Machine {
  const states = new Map(
    Object.entries(States).map(([state, definition]) => {
      const at = `${prefix}States.${state}`;
      const type = isRecord(definition) ? definition.Type : undefined;
      const load = typeof type === 'string' && Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
      if (!load) throw new InvalidDefinition(`${at}.Type`, `unknown kind of state ${String(type)}`);
      return [state, load(definition, at, loader)] as const;
    }),
  );
  checkTransitions(StartAt, States, prefix);
  return { startAt: StartAt, states };
}
