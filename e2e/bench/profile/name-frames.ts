import type { ProfileFrame } from './cpu-profile.ts';

/** The part whose code runs, whoever called it: a folder of the project, a package, Node's own. Undefined: at rest. */
export function nameSelf([frame]: readonly ProfileFrame[]): string | undefined {
  if (frame === undefined || frame.functionName === '(idle)') return undefined;
  return findPart(frame) ?? frame.functionName.replace(/^\(root\)$/, '(program)');
}

/** The project's part on whose behalf code runs: the innermost on the stack, else what a package does by itself. */
export function nameStage(stack: readonly ProfileFrame[]): string | undefined {
  const self = nameSelf(stack);
  if (self === undefined) return undefined;
  for (const frame of stack) {
    const part = findPart(frame);
    if (part?.startsWith('infra/local/') || part === 'functions') return part;
  }
  const outside = stack.map(findPart).find((part) => part?.startsWith('package '));
  return outside ?? self;
}

function findPart({ url, functionName }: ProfileFrame): string | undefined {
  const modules = url.lastIndexOf('/node_modules/');
  if (modules !== -1) {
    const [scope = '', name = ''] = url.slice(modules + '/node_modules/'.length).split('/');
    return `package ${scope.startsWith('@') ? `${scope}/${name}` : scope}`;
  }
  const local = /\/infra\/local\/([\w-]+)\//.exec(url)?.[1];
  if (local !== undefined) return `infra/local/${local}`;
  if (/\/infra\/local\/[\w-]+\.ts$/.test(url)) return 'infra/local/(start)';
  if (url.includes('/cdk.out/asset.')) return 'functions';
  if (url.startsWith('node:internal/')) return `node ${url.slice('node:internal/'.length).split('/')[0]}`;
  if (url.startsWith('node:')) return `node ${url.slice('node:'.length)}`;
  if (url === '' && functionName !== '' && !functionName.startsWith('(')) return 'node (native)';
  return undefined;
}
