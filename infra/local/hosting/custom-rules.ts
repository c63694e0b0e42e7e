import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';

/** Where a path that isn't a file is rewritten to; undefined: nowhere. */
export type Rewrite = (path: string) => string | undefined;

interface Rule {
  readonly Source?: unknown;
  readonly Target?: unknown;
  readonly Status?: unknown;
}

function readRule({ logicalId }: Resource, rule: Rule, index: number): { source: RegExp; target: string } {
  const { Source, Target, Status } = rule;
  // The rewrites of a single-page app are the kind that's needed; redirects and proxies aren't run.
  const expression = typeof Source === 'string' ? /^<\/(.*)\/>$/.exec(Source)?.[1] : undefined;
  if (expression === undefined || typeof Target !== 'string' || Status !== '200') {
    throw new UnsupportedTemplate(logicalId, `CustomRules[${index}]`);
  }
  return { source: new RegExp(expression), target: Target };
}

/** Amplify Hosting's `CustomRules`: rewrites by regular expression (`</…/>`, status 200), the first that fits. */
export function readCustomRules(app: Resource): Rewrite {
  const rules = app.properties.CustomRules ?? [];
  if (!Array.isArray(rules)) throw new UnsupportedTemplate(app.logicalId, 'CustomRules');
  const read = rules.map((rule: Rule, index) => readRule(app, rule, index));
  return (path) => read.find(({ source }) => source.test(path))?.target;
}
