import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { firewallAnswer } from '../api/firewall-answer.ts';

/** Requests that are let through, and the seconds within which they are counted. */
interface Allowance {
  readonly requests: number;
  readonly seconds: 60 | 300;
}

/**
 * A hall's Wi-Fi shows all its phones under one address, so an address has what 500 phones need: before the vote, or
 * with sockets shut, a phone asks for up to three things every two or three seconds (450 in five minutes each); commands
 * are a few per question, with a browser's own request before each, and may all come in the same minute.
 *
 * A ticket is one phone's, screen's or tablet's, and five commands a second are more than any of them sends. Whoever
 * floods with one is stopped before the address is counted: its neighbours in the hall, who may be shut out with it while
 * the counts lag behind, are let in again a minute later though it floods on. Tickets made up anew for each request are
 * beyond that: nothing then tells one phone from another, and the address as a whole is held to its allowance.
 */
const allowances = {
  ticket: { requests: 300, seconds: 60 },
  commands: { requests: 20_000, seconds: 60 },
  everything: { requests: 250_000, seconds: 300 },
} as const satisfies Record<string, Allowance>;

const answerKey = 'TooManyRequests';

type Rule = CfnWebACL.RuleProperty;
/** Whose requests are counted together, and which of them. */
type Counted = Omit<CfnWebACL.RateBasedStatementProperty, 'limit' | 'evaluationWindowSec'>;

const isCommand: CfnWebACL.StatementProperty = {
  byteMatchStatement: {
    fieldToMatch: { uriPath: {} },
    positionalConstraint: 'STARTS_WITH',
    searchString: '/prod/',
    textTransformations: [{ priority: 0, type: 'NONE' }],
  },
};

/**
 * Keeps one address from taking the booth from all others. No lists of suspicious texts: a poll's title may say
 * `<script>` and 50 options outgrow the 8 KB that such a list allows, while no command ever runs or shows what it is
 * given as anything but text; a false alarm would cost a vote.
 */
export class Firewall extends Construct {
  constructor(scope: Construct, id: string, resourceArns: Readonly<Record<string, string>>) {
    super(scope, id);
    const acl = new CfnWebACL(this, 'Acl', {
      name: 'boothpresso',
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: measured('Boothpresso'),
      customResponseBodies: { [answerKey]: { contentType: 'APPLICATION_JSON', content: firewallAnswer.body } },
      rules: [
        rateRule('ticket', 0, allowances.ticket, {
          aggregateKeyType: 'CUSTOM_KEYS',
          customKeys: [
            { header: { name: 'authorization', textTransformations: [{ priority: 0, type: 'NONE' }] } },
            { ip: {} },
          ],
          scopeDownStatement: isCommand,
        }),
        rateRule('commands', 1, allowances.commands, { aggregateKeyType: 'IP', scopeDownStatement: isCommand }),
        rateRule('everything', 2, allowances.everything, { aggregateKeyType: 'IP' }),
      ],
    });
    for (const [name, resourceArn] of Object.entries(resourceArns)) {
      new CfnWebACLAssociation(this, name, { webAclArn: acl.attrArn, resourceArn });
    }
  }
}

function rateRule(name: string, priority: number, { requests, seconds }: Allowance, counted: Counted): Rule {
  return {
    name,
    priority,
    statement: { rateBasedStatement: { ...counted, evaluationWindowSec: seconds, limit: requests } },
    action: {
      block: {
        customResponse: {
          responseCode: firewallAnswer.statusCode,
          customResponseBodyKey: answerKey,
          responseHeaders: Object.entries(firewallAnswer.headers).map(([header, value]) => ({ name: header, value })),
        },
      },
    },
    visibilityConfig: measured(`Boothpresso-${name}`),
  };
}

/** Counted, but no request is kept as a sample: it would show a visitor's ticket. */
function measured(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
