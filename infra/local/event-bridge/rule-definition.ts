import * as v from 'valibot';
import { compileAt, compilePattern, type Matcher } from '../patterns/index.ts';
import { UnsupportedTemplate } from '../template/errors.ts';
import { account, nameOf, region } from '../template/names.ts';
import type { Resource } from '../template/resource.ts';
import { compileTarget, type RuleTarget, targetProperties } from './rule-target.ts';

const properties = v.object({
  EventBusName: v.optional(v.string(), 'default'),
  EventPattern: v.record(v.string(), v.unknown()),
  State: v.optional(v.picklist(['ENABLED', 'DISABLED']), 'ENABLED'),
  Targets: v.optional(v.array(targetProperties), []),
});

/** A rule, compiled: which events of which bus go to which targets. */
export interface Rule {
  readonly name: string;
  readonly bus: string;
  readonly matches: Matcher;
  readonly targets: readonly RuleTarget[];
}

/** Reads one `AWS::Events::Rule`; a disabled one matches nothing. Throws `UnsupportedTemplate`. */
export function readRule(resource: Resource): Rule {
  const parsed = v.safeParse(properties, resource.properties);
  if (!parsed.success)
    throw new UnsupportedTemplate(resource.logicalId, v.getDotPath(parsed.issues[0]) ?? 'Properties');
  const { EventBusName, EventPattern, State, Targets } = parsed.output;
  const name = nameOf(resource);
  const matches = compileAt(resource, 'EventPattern', () => compilePattern(EventPattern));
  const rule = { name, arn: `arn:aws:events:${region}:${account}:rule/${name}` };
  return {
    name,
    bus: busName(EventBusName),
    matches: State === 'ENABLED' ? matches : () => false,
    targets: Targets.map((target, at) => compileTarget(resource, `Targets.${at}`, target, rule)),
  };
}

/** A bus is named by its name or by its ARN. */
export const busName = (nameOrArn: string): string => nameOrArn.split('/').at(-1) ?? nameOrArn;
