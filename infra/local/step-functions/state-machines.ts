import * as v from 'valibot';
import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';
import { InvalidDefinition } from './errors.ts';
import { loadMachine, type WholeMachine } from './load-machine.ts';
import type { Loader } from './states/state.ts';

export interface StateMachine {
  readonly arn: string;
  readonly name: string;
  readonly type: 'STANDARD' | 'EXPRESS';
  readonly roleArn?: string;
  readonly machine: WholeMachine;
}

const properties = v.object({
  StateMachineName: v.exactOptional(v.string()),
  StateMachineType: v.optional(v.picklist(['STANDARD', 'EXPRESS']), 'STANDARD'),
  DefinitionString: v.string(),
  DefinitionSubstitutions: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()])), {}),
  RoleArn: v.exactOptional(v.string()),
});

const EXPRESS_WAITS = 'waiting for a task token needs a STANDARD machine';

/** The state machines of a template, by ARN. Throws `UnsupportedTemplate`, which names the place, for what can't be run. */
export function loadStateMachines(
  resources: readonly Resource[],
  parts: Omit<Loader, 'machine' | 'noTokens'>,
): ReadonlyMap<string, StateMachine> {
  const machines = resources
    .filter(({ type }) => type === 'AWS::StepFunctions::StateMachine')
    .map((resource) => loadStateMachine(resource, parts));
  return new Map(machines.map((machine) => [machine.arn, machine]));
}

function loadStateMachine(
  { logicalId, properties: given }: Resource,
  parts: Omit<Loader, 'machine' | 'noTokens'>,
): StateMachine {
  const parsed = v.safeParse(properties, given);
  if (!parsed.success) throw new UnsupportedTemplate(logicalId, v.getDotPath(parsed.issues[0]) ?? 'Properties');
  const {
    StateMachineName,
    StateMachineType: type,
    DefinitionString,
    DefinitionSubstitutions,
    RoleArn,
  } = parsed.output;
  const name = StateMachineName ?? logicalId;
  const text = substitute(DefinitionString, DefinitionSubstitutions);
  try {
    const machine = loadMachine(JSON.parse(text), type === 'EXPRESS' ? { ...parts, noTokens: EXPRESS_WAITS } : parts);
    const arn = `arn:aws:states:us-east-1:000000000000:stateMachine:${name}`;
    return { arn, name, type, machine, ...(RoleArn === undefined ? {} : { roleArn: RoleArn }) };
  } catch (thrown) {
    if (thrown instanceof InvalidDefinition) {
      throw new UnsupportedTemplate(logicalId, `DefinitionString.${thrown.path} (${thrown.reason})`);
    }
    if (thrown instanceof SyntaxError) throw new UnsupportedTemplate(logicalId, `DefinitionString (${thrown.message})`);
    throw thrown;
  }
}

/** CloudFormation puts the values in for `${name}` and leaves unknown names alone. */
function substitute(text: string, values: Readonly<Record<string, string | number | boolean>>): string {
  return text.replace(/\$\{([^}]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? JSON.stringify(String(values[name])).slice(1, -1) : whole,
  );
}
