import { type GraphQLFieldResolver, type GraphQLResolveInfo, isIntrospectionType } from 'graphql';
import type { Caller } from '../auth/caller.ts';
import { FieldFailed } from '../errors.ts';
import type { RunResolver } from '../resolvers/run-resolver.ts';
import { allowedModes } from '../schema/allowed-modes.ts';
import type { AuthMode } from '../types.ts';

/** Who calls, and with which headers. */
export interface CallContext extends Caller {
  readonly headers: Readonly<Record<string, string>>;
}

type Resolve = GraphQLFieldResolver<unknown, CallContext>;

function assertAllowed(info: GraphQLResolveInfo, mode: AuthMode, defaultMode: AuthMode): void {
  const { parentType, fieldName } = info;
  if (isIntrospectionType(parentType)) return;
  const field = parentType.getFields()[fieldName];
  if (field === undefined || allowedModes(parentType, field, defaultMode).includes(mode)) return;
  throw new FieldFailed(`Not Authorized to access ${fieldName} on type ${parentType.name}`, 'Unauthorized');
}

function readField(source: unknown, fieldName: string): unknown {
  return (Object(source) as Record<string, unknown>)[fieldName];
}

/** Fields of what is there already, each checked for the caller: what a subscriber gets of a published entity. */
export function readingFields(defaultMode: AuthMode): Resolve {
  return (source, _args, { mode }, info) => {
    assertAllowed(info, mode, defaultMode);
    return readField(source, info.fieldName);
  };
}

/** Fields by the template's resolvers; a field that has none is read off its parent. */
export function resolvingFields(defaultMode: AuthMode, resolvers: ReadonlyMap<string, RunResolver>): Resolve {
  return (source, args, { mode, identity, headers }, info) => {
    assertAllowed(info, mode, defaultMode);
    const { fieldName, parentType } = info;
    const run = resolvers.get(`${parentType.name}.${fieldName}`);
    if (run === undefined) return readField(source, fieldName);
    return run({
      args,
      source: source ?? null,
      identity,
      request: { headers },
      info: { fieldName, parentTypeName: parentType.name },
      stash: {},
    });
  };
}
