import { compileExpression } from './compile-expression.ts';
import { compileAssignment, compilePrintedReference } from './compile-reference.ts';
import { TemplateSyntaxError } from './errors.ts';
import type { Compiling, RootShape, Scope } from './scope.ts';
import { type Block, type Expression, type Node, parseTemplate } from './syntax-tree.ts';
import { isList, isTrue, type Value } from './values.ts';

type Print = (scope: Scope) => string;

function compileIf(block: Block, compiling: Compiling): Print {
  const branches: { condition: (scope: Scope) => Value; body: Node[] }[] = [];
  for (const node of block) {
    if (typeof node === 'object' && 'type' in node && (node.type === 'if' || node.type === 'elseif')) {
      branches.push({ condition: compiling.expression(node.condition), body: [] });
    } else if (typeof node === 'object' && 'type' in node && node.type === 'else') {
      branches.push({ condition: () => true, body: [] });
    } else branches.at(-1)?.body.push(node);
  }
  const compiled = branches.map(({ condition, body }) => ({ condition, print: compileBlock(body, compiling) }));
  return (scope) => compiled.find(({ condition }) => isTrue(condition(scope)))?.print(scope) ?? '';
}

function itemsOf(value: Value): readonly Value[] {
  if (value instanceof Map) return [...value.values()];
  return isList(value) ? value : [];
}

function compileForeach(to: string, from: Expression, body: Block, compiling: Compiling): Print {
  const list = compiling.expression(from);
  const print = compileBlock(body, compiling);
  return (scope) => {
    const before = [scope.get(to), scope.get('foreach')] as const;
    const items = itemsOf(list(scope));
    const printed = items.map((item, index) => {
      scope.set(to, item);
      const hasNext = index + 1 < items.length;
      scope.set(
        'foreach',
        new Map<string, Value>([
          ['index', index],
          ['count', index + 1],
          ['hasNext', hasNext],
        ]),
      );
      return print(scope);
    });
    scope.set(to, before[0]).set('foreach', before[1]);
    return printed.join('');
  };
}

function compileNode(node: Node, compiling: Compiling): Print {
  if (typeof node === 'string') return () => node;
  if (!('type' in node)) {
    const head = node[0];
    if (typeof head === 'object' && 'type' in head) {
      if (head.type === 'if') return compileIf(node, compiling);
      if (head.type === 'foreach') return compileForeach(head.to, head.from, node.slice(1), compiling);
    }
    throw new TemplateSyntaxError(`the block ${JSON.stringify(head)} isn't run here`);
  }
  switch (node.type) {
    case 'references':
      return compilePrintedReference(node, compiling);
    case 'set': {
      const assign = compileAssignment(node.equal[0], compiling);
      const value = compiling.expression(node.equal[1]);
      return (scope) => {
        assign(scope, value(scope));
        return '';
      };
    }
    case 'comment':
      return () => '';
    case 'raw':
      return () => node.value;
    default:
      throw new TemplateSyntaxError(`#${node.type} isn't run here`);
  }
}

/** Statements one after the other. */
export function compileBlock(block: Block, compiling: Compiling): Print {
  const parts = block.map((node) => compileNode(node, compiling));
  return (scope) => parts.map((part) => part(scope)).join('');
}

function collectOwnNames(block: Block, own: Set<string>): Set<string> {
  for (const node of block) {
    if (typeof node === 'string') continue;
    if (!('type' in node)) collectOwnNames(node, own);
    else if (node.type === 'set' && node.equal[0].path === undefined) own.add(node.equal[0].id);
    else if (node.type === 'foreach') own.add(node.to).add('foreach');
  }
  return own;
}

/**
 * A mapping template as a function of the gateway's variables (`$input`, `$util`, `$context`…).
 * @throws TemplateSyntaxError for what the gateway's Velocity doesn't have or this machine can't run
 */
export function compileTemplate(
  source: string,
  roots: Readonly<Record<string, RootShape>>,
): (variables: Readonly<Record<string, Value>>) => string {
  const block = parseTemplate(source);
  const compiling: Compiling = {
    roots,
    own: collectOwnNames(block, new Set()),
    expression: (expression) => compileExpression(expression, compiling),
    block: (statements) => compileBlock(statements, compiling),
  };
  const print = compiling.block(block);
  return (variables) => print(new Map(Object.entries(variables)));
}
