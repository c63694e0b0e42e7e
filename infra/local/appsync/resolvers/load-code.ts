import { createContext, Script } from 'node:vm';
import { transformSync } from 'esbuild';
import * as v from 'valibot';
import { UnsupportedTemplate } from '../../template/errors.ts';
import type { HandlerContext } from './handler-context.ts';
import { SANDBOX_PRELUDE } from './sandbox-prelude.ts';
import type { UtilLibrary } from './util-library.ts';

const Signal = v.variant('kind', [
  v.object({
    kind: v.literal('ERROR'),
    message: v.string(),
    errorType: v.nullish(v.string(), null),
    data: v.optional(v.unknown()),
    errorInfo: v.optional(v.unknown()),
  }),
  v.object({ kind: v.literal('UNAUTHORIZED') }),
  v.object({
    kind: v.literal('RETURN'),
    value: v.optional(v.unknown()),
    skipTo: v.nullish(v.picklist(['END', 'NEXT']), null),
  }),
  v.object({ kind: v.literal('CODE'), message: v.string() }),
]);
const Outcome = v.object({
  value: v.optional(v.unknown()),
  signal: v.optional(Signal),
  stash: v.optional(v.record(v.string(), v.unknown()), {}),
  missing: v.optional(v.boolean(), false),
});

/** How a handler ended: with a value, or by one of the runtime's ways out; and the stash as it left it. */
export type HandlerOutcome = v.InferOutput<typeof Outcome>;

/** A resolver's module: its `request` and `response`. */
export type ResolverModule = (handler: 'request' | 'response', ctx: HandlerContext) => HandlerOutcome;

type Load = (
  call: (name: string, args: string) => string,
  names: readonly string[],
  define: unknown,
) => (handler: string, ctx: string) => string;

/**
 * Loads the template's inline `Code`, an ES module, in a realm of its own. CommonJS, strict as modules are, is only the
 * wrapper: `node:vm` runs modules behind a flag alone.
 */
export function loadCode(logicalId: string, code: string, library: UtilLibrary): ResolverModule {
  const context = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  const load = new Script(SANDBOX_PRELUDE).runInContext(context) as Load;
  const filename = `${logicalId}.Code`;
  try {
    const { code: wrapped } = transformSync(code, { format: 'cjs', target: 'esnext', logLevel: 'silent' });
    const define = new Script(`(function (require, module, exports) { 'use strict'; ${wrapped}\n})`, { filename });
    const run = load(library.call, library.names, define.runInContext(context));
    return (handler, ctx) => v.parse(Outcome, JSON.parse(run(handler, JSON.stringify(ctx))));
  } catch (error) {
    throw new UnsupportedTemplate(logicalId, `Code (${error instanceof Error ? error.message : String(error)})`);
  }
}
