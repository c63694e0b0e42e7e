import { Helper, parse } from 'velocityjs';
import { TemplateSyntaxError } from './errors.ts';

/** The parser's tree, as far as the gateway's templates use it. */
export type Node = string | Reference | SetNode | Leaf | Block;
export type Block = readonly Node[];
export interface Reference {
  readonly type: 'references';
  readonly id: string;
  readonly leader: string;
  readonly path?: readonly Step[];
  readonly args?: unknown;
}
export type Step =
  | { readonly type: 'property'; readonly id: string }
  | { readonly type: 'method'; readonly id: string; readonly args?: readonly Expression[] | false }
  | { readonly type: 'index'; readonly id: Expression };
export interface SetNode {
  readonly type: 'set';
  readonly equal: readonly [Reference, Expression];
}
export type Leaf =
  | { readonly type: 'if' | 'elseif'; readonly condition: Expression }
  | { readonly type: 'else' }
  | { readonly type: 'foreach'; readonly to: string; readonly from: Expression }
  | { readonly type: 'comment' }
  | { readonly type: 'raw'; readonly value: string };
export type Expression =
  | Reference
  | { readonly type: 'string'; readonly value: string; readonly isEval?: boolean }
  | { readonly type: 'integer' | 'decimal'; readonly value: string | number }
  | { readonly type: 'bool'; readonly value: 'true' | 'false' | 'null' }
  | { readonly type: 'array'; readonly value: readonly Expression[]; readonly isRange?: boolean }
  | { readonly type: 'map'; readonly value: Readonly<Record<string, Expression>> }
  | { readonly type: 'math'; readonly operator: string; readonly expression: readonly Expression[] };

// The parser takes some of these for text and others for a macro's call; the gateway would run them.
const foreignDirective = /#\{?(stop|include|parse|evaluate|macro|define|break)\b/;

/** Parses a template's text, or says why it is none. */
export function parseTemplate(source: string): Block {
  const foreign = foreignDirective.exec(source);
  if (foreign) throw new TemplateSyntaxError(`#${foreign[1]} isn't run here`);
  try {
    return parse(source) as unknown as Block;
  } catch (error) {
    throw new TemplateSyntaxError(error instanceof Error ? error.message : String(error));
  }
}

/** A reference as it was written: what Velocity prints where the reference is null. */
export const sourceOf = (reference: Reference): string =>
  Helper.getRefText(reference as unknown as Parameters<typeof Helper.getRefText>[0]);
