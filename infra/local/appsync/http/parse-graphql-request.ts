import * as v from 'valibot';
import { malformed } from '../errors.ts';
import type { GraphQLRequest } from '../operation/run-operation.ts';

const Request = v.object({
  query: v.pipe(v.string(), v.minLength(1)),
  variables: v.nullish(v.record(v.string(), v.unknown())),
  operationName: v.nullish(v.string()),
});

export function parseGraphQLRequest(body: string): GraphQLRequest {
  const parsed = v.safeParse(Request, parseJson(body));
  if (!parsed.success) throw malformed('Send JSON with a GraphQL query: {"query", "variables"?, "operationName"?}.');
  return parsed.output;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw malformed('Request body contains invalid JSON.');
  }
}
