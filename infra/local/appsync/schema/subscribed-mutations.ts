import { type GraphQLSchema, Kind } from 'graphql';

/** Which subscription fields hear of a mutation, by its name: `@aws_subscribe` turned round. */
export function subscribedMutations(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const heard = new Map<string, string[]>();
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    const directive = field.astNode?.directives?.find(({ name }) => name.value === 'aws_subscribe');
    const list = directive?.arguments?.find(({ name }) => name.value === 'mutations')?.value;
    if (list?.kind !== Kind.LIST) continue;
    for (const mutation of list.values) {
      if (mutation.kind !== Kind.STRING) continue;
      heard.set(mutation.value, [...(heard.get(mutation.value) ?? []), field.name]);
    }
  }
  return heard;
}
