import { compileReference } from './compile-reference.ts';
import { TemplateSyntaxError } from './errors.ts';
import type { Compiling, Evaluate, Scope } from './scope.ts';
import { type Expression, parseTemplate } from './syntax-tree.ts';
import { areEqual, isTrue, print, type Value } from './values.ts';

const number = (value: Value): number | undefined => (typeof value === 'number' ? value : undefined);

/** Velocity 1.7: numbers are added, anything else with a text in it is joined; null where neither goes. */
function add(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return left + right;
  return typeof left === 'string' || typeof right === 'string' ? print(left) + print(right) : null;
}

/** Whole numbers divide to whole numbers, as in Java. */
const divide = (left: number, right: number): number =>
  Number.isInteger(left) && Number.isInteger(right) ? Math.trunc(left / right) : left / right;

const onNumbers =
  (run: (left: number, right: number) => Value) =>
  (left: Value, right: Value): Value => {
    const [a, b] = [number(left), number(right)];
    return a === undefined || b === undefined ? null : run(a, b);
  };

const binary: Readonly<Record<string, (left: Value, right: Value) => Value>> = {
  '==': areEqual,
  '!=': (left, right) => !areEqual(left, right),
  '<': onNumbers((a, b) => a < b),
  '<=': onNumbers((a, b) => a <= b),
  '>': onNumbers((a, b) => a > b),
  '>=': onNumbers((a, b) => a >= b),
  '+': add,
  '-': onNumbers((a, b) => a - b),
  '*': onNumbers((a, b) => a * b),
  '/': onNumbers((a, b) => (b === 0 ? null : divide(a, b))),
  '%': onNumbers((a, b) => (b === 0 ? null : a % b)),
};

function compileMath(operator: string, operands: readonly Evaluate[]): Evaluate {
  const [left, right] = operands;
  if (left === undefined) throw new TemplateSyntaxError(`${operator} needs an operand`);
  if (operator === 'not') return (scope) => !isTrue(left(scope));
  if (operator === 'parenthesis') return left;
  if (operator === 'minus') return (scope) => onNumbers((a, b) => a - b)(0, left(scope));
  if (right === undefined) throw new TemplateSyntaxError(`${operator} needs two operands`);
  if (operator === '&&') return (scope) => isTrue(left(scope)) && isTrue(right(scope));
  if (operator === '||') return (scope) => isTrue(left(scope)) || isTrue(right(scope));
  const run = binary[operator];
  if (run === undefined) throw new TemplateSyntaxError(`the operator ${operator} isn't run here`);
  return (scope) => run(left(scope), right(scope));
}

function compileText(value: string, isEval: boolean | undefined, compiling: Compiling): Evaluate {
  if (!isEval || !/[$#]/.test(value)) return () => value;
  return compiling.block(parseTemplate(value));
}

/** An expression as a function of the variables; whatever can't be run is refused here, before the first call. */
export function compileExpression(expression: Expression, compiling: Compiling): Evaluate {
  switch (expression.type) {
    case 'references':
      return compileReference(expression, compiling);
    case 'string':
      return compileText(expression.value, expression.isEval, compiling);
    case 'integer':
    case 'decimal': {
      const value = Number(expression.value);
      return () => value;
    }
    case 'bool': {
      const value = expression.value === 'null' ? null : expression.value === 'true';
      return () => value;
    }
    case 'array': {
      if (expression.isRange) throw new TemplateSyntaxError("ranges ([1..n]) aren't run here");
      const items = expression.value.map((item) => compiling.expression(item));
      return (scope: Scope) => items.map((item) => item(scope));
    }
    case 'map': {
      const entries = Object.entries(expression.value ?? {}).map(
        ([key, item]) => [key, compiling.expression(item)] as const,
      );
      return (scope: Scope) => new Map(entries.map(([key, item]) => [key, item(scope)]));
    }
    case 'math':
      return compileMath(
        expression.operator,
        expression.expression.map((operand) => compiling.expression(operand)),
      );
    default: {
      const unknown: never = expression;
      throw new TemplateSyntaxError(`the expression ${JSON.stringify(unknown)} isn't run here`);
    }
  }
}
