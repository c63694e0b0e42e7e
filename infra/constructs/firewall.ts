import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { firewallAnswer } from '../api/firewall-answer.ts';

/**
 * Requests that one address may make within five minutes. A hall's Wi-Fi shows all its phones under one address, so
 * these are 500 phones': before the vote, or with sockets shut, a phone asks for up to three things every two or three
 * seconds (450 in five minutes each); commands are a few per question, with a browser's own request before each. Even so
 * one address has less than half of what the gateway takes in all.
 */
const limits = { everything: 250_000, commands: 20_000 };

const answerKey = 'TooManyRequests';

type Rule = CfnWebACL.RuleProperty;
type Statement = CfnWebACL.StatementProperty;

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
        rateRule('commands', 0, limits.commands, {
          byteMatchStatement: {
            fieldToMatch: { uriPath: {} },
            positionalConstraint: 'STARTS_WITH',
            searchString: '/prod/',
            textTransformations: [{ priority: 0, type: 'NONE' }],
          },
        }),
        rateRule('everything', 1, limits.everything),
      ],
    });
    for (const [name, resourceArn] of Object.entries(resourceArns)) {
      new CfnWebACLAssociation(this, name, { webAclArn: acl.attrArn, resourceArn });
    }
  }
}

function rateRule(name: string, priority: number, limit: number, scopeDownStatement?: Statement): Rule {
  return {
    name,
    priority,
    statement: {
      rateBasedStatement: {
        aggregateKeyType: 'IP',
        evaluationWindowSec: 300,
        limit,
        ...(scopeDownStatement !== undefined && { scopeDownStatement }),
      },
    },
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
