import appsync from '@aws-appsync/eslint-plugin';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { bundleResolver } from './bundle.ts';
import { resolvers } from './index.ts';

const files = new Set(resolvers.flatMap(({ file, functions = [] }) => [file, ...functions.map((step) => step.file)]));

/** What AppSync's own linter says against the code that is deployed, the shared parts bundled in. */
function violations(code: string): readonly (string | null)[] {
  const linter = new Linter({ configType: 'flat' });
  const config = { ...appsync.configs?.base, files: ['**/*.mjs'] } as Linter.Config;
  return linter.verify(code, [config], 'resolver.mjs').map(({ ruleId, message }) => ruleId ?? message);
}

describe('the APPSYNC_JS subset', () => {
  it.each([...files])('%s keeps to it', (file) => {
    expect(violations(bundleResolver(file))).toStrictEqual([]);
  });

  it.each([
    ['no-try', 'export function request() { try { return {}; } catch (error) { return error; } }'],
    ['no-while', 'export function request() { while (true) { return {}; } }'],
    ['no-for', 'export function request() { for (let i = 0; i < 2; i += 1) {} }'],
    ['no-regex', 'export function request(ctx) { return /a/.test(ctx.args.id); }'],
    ['no-async', 'export async function request() { return {}; }'],
    ['no-classes', 'class A {} export function request() { return {}; }'],
    ['no-disallowed-unary-operators', 'export function request() { let i = 0; i++; return { i }; }'],
  ])('a violation is caught: %s', (rule, code) => {
    expect(violations(code)).toContain(`@aws-appsync/${rule}`);
  });

  it.each([...files])('%s fits into an inline Code of 32,768 characters and names no table', (file) => {
    const code = bundleResolver(file);
    expect(code.length).toBeLessThan(32_768);
    expect(code).not.toMatch(/arn:aws|process\.env/);
  });
});
