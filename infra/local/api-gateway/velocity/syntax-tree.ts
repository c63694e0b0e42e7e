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

const mark = '\u0001';

// The parser takes a missing `#end` for the text's end, and drops what follows one too many: a mark put behind the
// template must come out once, at the top, at the end.
function isBalanced(source: string): boolean {
  const marked: unknown[] = parse(`${source}\n${mark}`);
  const last = marked.at(-1);
  return typeof last === 'string' && last.endsWith(mark) && JSON.stringify(marked).split('\\u0001').length === 2;
}

/** Parses a template's text, or says why it is none. */
export function parseTemplate(source: string): Block {
  const foreign = foreignDirective.exec(source);
  if (foreign) throw new TemplateSyntaxError(`#${foreign[1]} isn't run here`);
  let block: Block;
  let balanced: boolean;
  try {
    block = parse(source) as unknown as Block;
    balanced = isBalanced(source);
  } catch (error) {
    throw new TemplateSyntaxError(error instanceof Error ? error.message : String(error));
  }
  if (!balanced) throw new TemplateSyntaxError('an #end is missing, or one is too many');
  return block;
}

/** A reference as it was written: what Velocity prints where the reference is null. */
export const sourceOf = (reference: Reference): string =>
  Helper.getRefText(reference as unknown as Parameters<typeof Helper.getRefText>[0]);
