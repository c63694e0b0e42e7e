import { UnsupportedTemplate } from './errors.ts';
import type { Resource, Supports } from './resource.ts';

/** Metadata for CloudFormation itself; nothing to run. */
const ignored = new Set(['AWS::CDK::Metadata']);

/**
 * Stops the start on a resource or a property that no part of the run-time takes on.
 * @throws UnsupportedTemplate naming the first such property
 */
export function checkSupported(resources: readonly Resource[], parts: readonly Supports[]): void {
  const supported = new Map<string, Set<string>>();
  for (const part of parts)
    for (const [type, properties] of Object.entries(part))
      supported.set(type, new Set([...(supported.get(type) ?? []), ...properties]));
  for (const { logicalId, type, properties } of resources) {
    if (ignored.has(type)) continue;
    const known = supported.get(type);
    if (!known) throw new UnsupportedTemplate(logicalId, `Type (${type})`);
    for (const property of Object.keys(properties))
      if (!known.has(property)) throw new UnsupportedTemplate(logicalId, property);
  }
}
