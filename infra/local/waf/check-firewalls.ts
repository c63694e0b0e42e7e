import * as v from 'valibot';
import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';

const ticket = v.strictObject({ Header: v.object({ Name: v.literal('authorization') }) });
const address = v.strictObject({ IP: v.unknown() });
const counted = v.variant('AggregateKeyType', [
  v.object({ AggregateKeyType: v.literal('IP') }),
  v.object({ AggregateKeyType: v.literal('CUSTOM_KEYS'), CustomKeys: v.array(v.union([ticket, address])) }),
]);
const properties = v.object({
  DefaultAction: v.object({ Allow: v.record(v.string(), v.unknown()) }),
  Rules: v.optional(v.array(v.object({ Statement: v.strictObject({ RateBasedStatement: counted }) })), []),
});

/**
 * A firewall that only limits how much one address or one ticket asks for is left out on this machine. In a cloud the
 * address may be anybody's, and the whole hall's; on one Wi-Fi every phone has its own, and the robots have none but the
 * laptop's. Here whoever asks for much waits behind all others (see `server/crowd/fair-gate.ts`), and the stage's own
 * throttle (see `api-gateway/throttle.ts`) keeps the commands of all within bounds.
 * Throws `UnsupportedTemplate` for a rule that looks at more than that: it would let pass here what AWS stops.
 */
export function checkFirewalls(resources: readonly Resource[]): void {
  for (const { logicalId, type, properties: given } of resources) {
    if (type !== 'AWS::WAFv2::WebACL') continue;
    const parsed = v.safeParse(properties, given);
    if (!parsed.success) throw new UnsupportedTemplate(logicalId, v.getDotPath(parsed.issues[0]) ?? 'Properties');
  }
}
