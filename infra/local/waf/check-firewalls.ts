import * as v from 'valibot';
import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';

const properties = v.object({
  DefaultAction: v.object({ Allow: v.record(v.string(), v.unknown()) }),
  Rules: v.optional(
    v.array(
      v.object({ Statement: v.strictObject({ RateBasedStatement: v.object({ AggregateKeyType: v.literal('IP') }) }) }),
    ),
    [],
  ),
});

/**
 * A firewall that only limits how much one address asks for is left out on this machine. In a cloud the address may be
 * anybody's, and the whole hall's; on one Wi-Fi every phone has its own, the robots have none but the laptop's, and the
 * stage's own throttle (see `api-gateway/throttle.ts`) keeps the commands of all within bounds.
 * Throws `UnsupportedTemplate` for a rule that looks at more than that: it would let pass here what AWS stops.
 */
export function checkFirewalls(resources: readonly Resource[]): void {
  for (const { logicalId, type, properties: given } of resources) {
    if (type !== 'AWS::WAFv2::WebACL') continue;
    const parsed = v.safeParse(properties, given);
    if (!parsed.success) throw new UnsupportedTemplate(logicalId, v.getDotPath(parsed.issues[0]) ?? 'Properties');
  }
}
