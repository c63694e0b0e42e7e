import { account, attributeOf, type Place, refOf, region } from './names.ts';
import type { Resource } from './resource.ts';

interface RawResource {
  readonly Type: string;
  readonly Properties?: Record<string, unknown>;
}
export interface RawTemplate {
  readonly Resources: Record<string, RawResource>;
  readonly Parameters?: Record<string, { readonly Default?: unknown }>;
  readonly Outputs?: Record<string, { readonly Value: unknown }>;
}

const pseudo: Record<string, string> = {
  'AWS::Region': region,
  'AWS::AccountId': account,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'Boothpresso',
  'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/Boothpresso/local`,
};

export interface ResolvedTemplate {
  readonly resources: readonly Resource[];
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * The template's resources and outputs with every intrinsic function replaced by its value.
 * Source: "Intrinsic function reference" of the CloudFormation user guide; a function that isn't known here is an error.
 */
export function resolveTemplate(template: RawTemplate, place: Place): ResolvedTemplate {
  const done = new Map<string, Resource>();
  const under = new Set<string>();

  const resource = (id: string): Resource => {
    const known = done.get(id);
    if (known) return known;
    const raw = template.Resources[id];
    if (!raw) throw new Error(`The template refers to ${id}, which it doesn't have.`);
    if (under.has(id)) throw new Error(`The template's ${id} refers to itself.`);
    under.add(id);
    const properties = value(raw.Properties ?? {}, `${id}.Properties`) as Record<string, unknown>;
    const made = { logicalId: id, type: raw.Type, properties };
    done.set(id, made);
    return made;
  };

  // A name must be had without resolving the whole resource: a function's policy may name the queue that names it.
  const named = (id: string): Resource => {
    const raw = template.Resources[id];
    if (!raw) throw new Error(`The template refers to ${id}, which it doesn't have.`);
    return { logicalId: id, type: raw.Type, properties: raw.Properties ?? {} };
  };

  const ref = (name: string): unknown => {
    const known = pseudo[name];
    if (known !== undefined) return known;
    const parameter = template.Parameters?.[name];
    return parameter ? parameter.Default : refOf(named(name), place);
  };

  const attribute = (path: unknown, at: string): string => {
    const [id, ...rest] = Array.isArray(path) ? path.map(String) : String(path).split('.');
    const found = attributeOf(named(String(id)), rest.join('.'), place);
    if (found === undefined)
      throw new Error(`${at}: this machine has no attribute ${rest.join('.')} of ${named(String(id)).type}.`);
    return found;
  };

  const substitute = (argument: unknown, at: string): string => {
    const [text, given] = Array.isArray(argument)
      ? [String(argument[0]), argument[1] as object]
      : [String(argument), {}];
    const values = value(given, at) as Record<string, unknown>;
    return text.replace(/\$\{(!?)([^}]+)\}/g, (_all, literal: string, name: string) => {
      if (literal) return `\${${name}}`;
      if (name in values) return String(values[name]);
      return String(name.includes('.') ? attribute(name, at) : ref(name));
    });
  };

  const value = (given: unknown, at: string): unknown => {
    if (Array.isArray(given)) return given.map((item, i) => value(item, `${at}[${i}]`));
    if (given === null || typeof given !== 'object') return given;
    const [key, ...others] = Object.keys(given);
    if (key !== undefined && others.length === 0 && (key === 'Ref' || key.startsWith('Fn::'))) {
      const argument = (given as Record<string, unknown>)[key];
      switch (key) {
        case 'Ref':
          return ref(String(argument));
        case 'Fn::GetAtt':
          return attribute(argument, at);
        case 'Fn::Join': {
          const [separator, parts] = argument as [string, unknown[]];
          return (value(parts, at) as unknown[]).join(separator);
        }
        case 'Fn::Sub':
          return substitute(argument, at);
        case 'Fn::Select': {
          const [index, list] = argument as [number, unknown];
          return (value(list, at) as unknown[])[Number(index)];
        }
        case 'Fn::Split': {
          const [separator, text] = argument as [string, unknown];
          return String(value(text, at)).split(separator);
        }
        default:
          throw new Error(`${at}: ${key} isn't known to this machine's run-time.`);
      }
    }
    return Object.fromEntries(Object.entries(given).map(([k, item]) => [k, value(item, `${at}.${k}`)]));
  };

  return {
    resources: Object.keys(template.Resources).map(resource),
    outputs: Object.fromEntries(
      Object.entries(template.Outputs ?? {}).map(([name, { Value }]) => [
        name,
        String(value(Value, `Outputs.${name}`)),
      ]),
    ),
  };
}
