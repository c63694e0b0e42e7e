import { TemplateRenderError, TemplateSyntaxError } from './errors.ts';
import { callMethod, knownMethods } from './java-methods.ts';
import type { Compiling, Evaluate, Scope } from './scope.ts';
import { type Reference, type Step, sourceOf } from './syntax-tree.ts';
import { HostObject, isList, print, type Value } from './values.ts';

type Advance = (value: Value, scope: Scope) => Value;

function readProperty(value: Value, key: string): Value {
  if (value instanceof Map) return value.get(key);
  if (value instanceof HostObject) return value.properties.get(key);
  return undefined;
}

function readIndex(value: Value, key: Value): Value {
  return isList(value) ? value[Number(key)] : readProperty(value, print(key));
}

function checkFirstStep(reference: Reference, compiling: Compiling): void {
  const root = compiling.roots[reference.id];
  if (root === undefined || compiling.own.has(reference.id)) return;
  const first = reference.path?.[0];
  if (first === undefined || first.type === 'index') return;
  const known = first.type === 'method' ? root.methods : root.properties;
  if (known !== 'any' && !known.has(first.id)) throw new TemplateSyntaxError(`${sourceOf(reference)} is unknown here`);
}

function compileStep(step: Step, isFirst: boolean, reference: Reference, compiling: Compiling): Advance {
  switch (step.type) {
    case 'property':
      return (value) => readProperty(value, step.id);
    case 'index': {
      const key = compiling.expression(step.id);
      return (value, scope) => readIndex(value, key(scope));
    }
    case 'method': {
      const ofRoot = isFirst && compiling.roots[reference.id]?.methods.has(step.id);
      if (!ofRoot && !knownMethods.has(step.id)) {
        throw new TemplateSyntaxError(`the method ${step.id} of ${sourceOf(reference)} is unknown here`);
      }
      const [literal] = step.args || [];
      if (ofRoot && literal?.type === 'string') {
        const reason = compiling.roots[reference.id]?.refuseArgument?.(step.id, literal.value);
        if (reason !== undefined) throw new TemplateSyntaxError(reason);
      }
      const args = (step.args || []).map((arg) => compiling.expression(arg));
      return (value, scope) =>
        callMethod(
          value,
          step.id,
          args.map((arg) => arg(scope)),
        );
    }
    default: {
      const unknown: never = step;
      throw new TemplateSyntaxError(`${JSON.stringify(unknown)} isn't run here`);
    }
  }
}

/** `$name.property.method(…)[index]` as a function of the variables. */
export function compileReference(reference: Reference, compiling: Compiling): Evaluate {
  const { id } = reference;
  if (reference.args !== undefined) throw new TemplateSyntaxError(`${sourceOf(reference)}: a variable can't be called`);
  if (!Object.hasOwn(compiling.roots, id) && !compiling.own.has(id)) {
    throw new TemplateSyntaxError(`${sourceOf(reference)} is never set`);
  }
  checkFirstStep(reference, compiling);
  const steps = (reference.path ?? []).map((step, at) => compileStep(step, at === 0, reference, compiling));
  return (scope) => {
    let value = scope.get(id);
    for (const step of steps) value = step(value, scope);
    return value;
  };
}

/** The same, printed: null shows the reference itself, or nothing after `$!`. */
export function compilePrintedReference(reference: Reference, compiling: Compiling): (scope: Scope) => string {
  const evaluate = compileReference(reference, compiling);
  const absent = reference.leader.includes('!') ? '' : sourceOf(reference);
  return (scope) => {
    const value = evaluate(scope);
    return value === null || value === undefined ? absent : print(value);
  };
}

/** `#set($name.key = …)`: where the value goes. */
export function compileAssignment(target: Reference, compiling: Compiling): (scope: Scope, value: Value) => void {
  const path = target.path ?? [];
  const last = path.at(-1);
  if (last === undefined) return (scope, value) => void scope.set(target.id, value);
  if (last.type === 'method') throw new TemplateSyntaxError(`${sourceOf(target)} can't be set`);
  const holder = compileReference({ ...target, path: path.slice(0, -1) }, compiling);
  const key = last.type === 'property' ? (): Value => last.id : compiling.expression(last.id);
  return (scope, value) => {
    const map = holder(scope);
    if (!(map instanceof Map)) throw new TemplateRenderError(`${sourceOf(target)} can't be set: it isn't in a map`);
    map.set(print(key(scope)), value);
  };
}
