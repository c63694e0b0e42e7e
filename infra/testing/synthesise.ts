import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { vi } from 'vitest';
import { bundleResolver } from '../../amplify/resolvers/bundle.ts';
import { resolvers } from '../../amplify/resolvers/index.ts';
import { BoothStack } from '../booth-stack.ts';
import { featureFlags } from '../feature-flags.ts';
import { workflows } from '../workflows/index.ts';

export interface TemplateResource {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly Properties: Record<string, unknown>;
}

/**
 * The stack's template, its functions' bundles being empty files: synthesised once per test process and on import, since
 * it takes seconds and no single test should be charged with them.
 */
export const { template, stack } = synthesiseAnew('2026-05-04T10:00:00Z');

/** The same anew, to compare. The clock is held: the library compares the API key's end with it. */
export function synthesiseAnew(time: string): { readonly template: Template; readonly stack: BoothStack } {
  const folder = mkdtempSync(join(tmpdir(), 'boothpresso-synth-'));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(time) });
  try {
    const stack = createStack(folder);
    return { template: Template.fromStack(stack), stack };
  } finally {
    rmSync(folder, { recursive: true });
    vi.useRealTimers();
  }
}

function createStack(folder: string): BoothStack {
  process.env.JSII_DEPRECATED = 'quiet';
  const app = new App({ outdir: join(folder, 'cdk.out'), postCliContext: featureFlags, analyticsReporting: false });
  return new BoothStack(app, 'Boothpresso', {
    workflows,
    schema: fileURLToPath(new URL('../../amplify/schema.graphql', import.meta.url)),
    resolvers,
    bundleResolver,
    bundleOf: (name) => {
      const bundle = join(folder, name);
      mkdirSync(bundle, { recursive: true });
      writeFileSync(join(bundle, 'index.mjs'), `export const handler = '${name}';\n`);
      return bundle;
    },
    now: new Date(),
  });
}

/** All resources of a type, by logical id. */
export function resourcesOf(type: string): Record<string, TemplateResource> {
  return template.findResources(type) as Record<string, TemplateResource>;
}
