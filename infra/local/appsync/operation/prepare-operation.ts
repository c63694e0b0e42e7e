import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { malformed } from '../errors.ts';
import { depthOf, type Fragments, fragmentsOf, selectedFields } from './selected-fields.ts';

/** Far above what a page asks; below what would keep the machine busy. */
const MAX_TOKENS = 4000;
const MAX_ROOT_FIELDS = 50;
const DEFAULT_DEPTH = 20;
const REMEMBERED = 200;

/** A request's text, parsed and valid. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
}

/** Either it can run, or these are the reasons why not. */
export type Preparation =
  | { readonly prepared: PreparedOperation }
  | { readonly prepared: null; readonly errors: readonly GraphQLError[] };

export type PrepareOperation = (query: string, operationName?: string | null) => Preparation;

/** Parses and checks operations; the same few texts come again and again, so the last are remembered. */
export function createPrepareOperation(schema: GraphQLSchema, depthLimit: number): PrepareOperation {
  const remembered = new Map<string, Preparation>();
  return (query, operationName) => {
    const key = `${operationName ?? ''} ${query}`;
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const preparation = prepare(schema, depthLimit, query, operationName);
    const [oldest] = remembered.keys();
    if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    remembered.set(key, preparation);
    return preparation;
  };
}

function prepare(
  schema: GraphQLSchema,
  depthLimit: number,
  query: string,
  operationName: string | null | undefined,
): Preparation {
  const document = parseQuery(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { prepared: null, errors };
  const operation = getOperationAST(document, operationName);
  if (!operation) throw malformed('Name the one operation to run in operationName.');
  const fragments = fragmentsOf(document);
  const limit = depthLimit === 0 ? DEFAULT_DEPTH : depthLimit;
  if (depthOf(operation.selectionSet, fragments) > limit) return tooLarge(`nests deeper than ${limit} levels`);
  if (selectedFields(operation.selectionSet, fragments).length > MAX_ROOT_FIELDS) {
    return tooLarge(`asks for more than ${MAX_ROOT_FIELDS} fields at once`);
  }
  return { prepared: { document, operation, fragments } };
}

function tooLarge(what: string): Preparation {
  return { prepared: null, errors: [new GraphQLError(`The operation ${what}: ask for less.`)] };
}

function parseQuery(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) throw malformed(`Unable to parse GraphQL query: ${error.message}`);
    throw error;
  }
}
