import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
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

let template: Template | undefined;

/** The stack's template, synthesised once per test process, its functions' bundles being empty files. */
export function synthesise(): Template {
  template ??= synthesiseAnew(new Date('2026-05-04T10:00:00Z'));
  return template;
}

/** The same anew, to compare. */
export function synthesiseAnew(now: Date): Template {
  process.env.JSII_DEPRECATED = 'quiet';
  const folder = mkdtempSync(join(tmpdir(), 'boothpresso-synth-'));
  const app = new App({ outdir: join(folder, 'cdk.out'), postCliContext: featureFlags, analyticsReporting: false });
  const stack = new BoothStack(app, 'Boothpresso', {
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
    now,
  });
  return Template.fromStack(stack);
}

/** All resources of a type, by logical id. */
export function resourcesOf(type: string): Record<string, TemplateResource> {
  return synthesise().findResources(type) as Record<string, TemplateResource>;
}
