import { assumptions } from '../model/assumptions.ts';
import type { Crowd } from '../model/crowd.ts';
import { pages, subscriptionsPerPage, sumQueries } from '../model/pages.ts';
import type { Traffic } from '../model/traffic.ts';
import { prices } from '../prices/prices.ts';
import type { StackSettings } from '../stack/read-stack.ts';
import { type CostLine, costLine } from './cost-line.ts';

const monthHours = 730;
const bytesPerGb = 1_000_000_000;

/** What either design pays alike for the same pages: gateway, firewall, queries, connections, and bytes but the tallies'. */
export function shareCosts(
  crowd: Crowd,
  { total, watching, arrival }: Traffic,
  stack: StackSettings,
): readonly CostLine[] {
  const hours = arrival.seconds / 3600 / monthHours;
  const screenQueries = (watching.screenSeconds / pages.refreshSeconds) * subscriptionsPerPage;
  const queries = sumQueries(total.queries) - screenQueries;
  const requests = total.gatewayRequests + queries;
  const answered = requests * assumptions.messageBytes.value + total.visits * assumptions.pageBytes.value;
  const listening = total.visits * (1 + subscriptionsPerPage);
  const screensListen = crowd.screens * (1 + subscriptionsPerPage);
  const minutes = (watching.connectionSeconds - watching.screenSeconds) / 60;
  return [
    costLine('API Gateway', 'requests, preflights among them', total.gatewayRequests, prices.gatewayRequest),
    costLine('WAF', 'requests inspected', requests, prices.firewallRequest),
    costLine('WAF', 'web ACL', hours, prices.firewallAclMonth, true),
    costLine('WAF', 'rules', hours * stack.firewallRules, prices.firewallRuleMonth, true),
    costLine('AppSync', 'queries of phones', queries, prices.appSyncOperation),
    costLine('AppSync', 'queries of screens', screenQueries, prices.appSyncOperation, true),
    costLine('AppSync', 'connects and subscriptions of phones', listening, prices.appSyncMessage),
    costLine('AppSync', 'connects and subscriptions of screens', screensListen, prices.appSyncMessage, true),
    costLine('AppSync', 'connection minutes of phones', minutes, prices.appSyncConnectionMinute),
    costLine(
      'AppSync',
      'connection minutes of screens',
      watching.screenSeconds / 60,
      prices.appSyncConnectionMinute,
      true,
    ),
    costLine('Transfer', 'GB of pages and answers', answered / bytesPerGb, prices.transferGb),
  ];
}

/** Tallies to so many subscribers, and their bytes. */
export function messageCosts(messages: number): readonly CostLine[] {
  return [
    costLine('AppSync', 'tallies to subscribers', messages, prices.appSyncMessage),
    costLine('Transfer', 'GB of tallies', (messages * assumptions.messageBytes.value) / bytesPerGb, prices.transferGb),
  ];
}

/** Read units of the pages' queries. @param tallyUnits of one tally query */
export function pageReadUnits({ total, watching }: Traffic, tallyUnits: number): { phones: number; screens: number } {
  const each = watching.screenSeconds / pages.refreshSeconds;
  const { booth, poll, tally, store } = total.queries;
  const all = booth + poll + tally * tallyUnits + store * 2;
  const screens = each * (1 + 1 + tallyUnits + 2);
  return { phones: all - screens, screens };
}
