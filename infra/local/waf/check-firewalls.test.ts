import { describe, expect, it } from 'vitest';
import { checkFirewalls } from './check-firewalls.ts';

const rate = { Statement: { RateBasedStatement: { AggregateKeyType: 'IP', Limit: 100 } }, Action: { Block: {} } };
const byKeys = (...CustomKeys: object[]) => ({ AggregateKeyType: 'CUSTOM_KEYS', Limit: 100, CustomKeys });
const firewall = (more: Record<string, unknown>) => [
  { logicalId: 'Acl', type: 'AWS::WAFv2::WebACL', properties: { DefaultAction: { Allow: {} }, ...more } },
];

describe('a firewall', () => {
  it('may limit what an address asks for, or a ticket', () => {
    const keys = byKeys({ Header: { Name: 'authorization' } }, { IP: {} });
    expect(() => checkFirewalls(firewall({ Rules: [{ Statement: { RateBasedStatement: keys } }] }))).not.toThrow();
    expect(() => checkFirewalls(firewall({ Rules: [rate] }))).not.toThrow();
    expect(() => checkFirewalls(firewall({}))).not.toThrow();
  });

  it.each([
    ['refuses all others', { DefaultAction: { Block: {} } }, 'Acl.DefaultAction.Allow'],
    [
      'looks at what is asked',
      { Rules: [rate, { Statement: { SqliMatchStatement: {} } }] },
      'Acl.Rules.1.Statement.RateBasedStatement',
    ],
    [
      'counts by another header',
      { Rules: [{ Statement: { RateBasedStatement: byKeys({ Header: { Name: 'user-agent' } }) } }] },
      'Acl.Rules.0.Statement.RateBasedStatement.CustomKeys.0',
    ],
    [
      'counts all together',
      { Rules: [{ Statement: { RateBasedStatement: { AggregateKeyType: 'CONSTANT' } } }] },
      'Acl.Rules.0.Statement.RateBasedStatement.AggregateKeyType',
    ],
  ])('that %s stops the start, by name', (_, more, message) => {
    expect(() => checkFirewalls(firewall(more))).toThrow(message);
  });
});
