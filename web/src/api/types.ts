import type { DrinkFigures } from '../../../amplify/drinks/types.ts';
import type { Tally } from '../../../amplify/tally/types.ts';
import type { Text } from '../i18n/pick-text.ts';

export type { DrinkFigures, Tally, Text };

export const screenViews = ['POLL', 'COFFEE', 'SPLIT', 'ROTATE'] as const;
export const resultsRules = ['ALWAYS', 'AFTER_VOTE', 'AFTER_CLOSE', 'ON_REVEAL'] as const;
export const pollStatuses = ['DRAFT', 'OPEN', 'CLOSED'] as const;

export type ScreenView = (typeof screenViews)[number];
export type ResultsRule = (typeof resultsRules)[number];
export type PollStatus = (typeof pollStatuses)[number];

export interface Booth {
  boothId: string;
  name: Text;
  entry: 'OPEN' | 'CODE';
  screen: { view: ScreenView; pollId: string | null; languages: readonly string[] };
  theme: string | null;
  wifi: { ssid: string; password: string | null } | null;
  privacyUrl: string | null;
  version: number;
}

export interface Option {
  optionId: string;
  label: Text;
  imageUrl: string | null;
  color: string | null;
}

export interface Poll {
  boothId: string;
  pollId: string;
  title: Text;
  options: readonly Option[];
  minChoices: number;
  maxChoices: number;
  allowChange: boolean;
  results: ResultsRule;
  revealed: boolean;
  status: PollStatus;
  /** From 1; a reset starts the next. */
  round: number;
  /** ISO 8601, UTC. */
  opensAt: string | null;
  closesAt: string | null;
  version: number;
}

export interface Choice {
  choiceId: string;
  name: Text;
  soldOut: boolean;
}

export interface Modifier {
  modifierId: string;
  name: Text;
  choices: readonly Choice[];
}

export interface Drink {
  drinkId: string;
  name: Text;
  icon: string | null;
  soldOut: boolean;
  modifiers: readonly Modifier[];
}

/** The coffee bar. */
export interface Store {
  boothId: string;
  open: boolean;
  menu: readonly Drink[];
  queueLength: number;
  queueLimit: number;
  version: number;
}

export const orderStatuses = ['STARTED', 'QUEUED', 'MAKING', 'READY', 'COLLECTED', 'CANCELLED', 'TIMED_OUT'] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** Something that happened to an order. */
export interface Step {
  /** ISO 8601, UTC. */
  at: string;
  /** `Order.Started`, `Order.Queued`, …; others may come. */
  event: string;
}

/** An order of coffee; nothing in it tells whose it is. */
export interface Order {
  boothId: string;
  orderId: string;
  /** What is called out; given once the drink is chosen. */
  orderNumber: number | null;
  status: OrderStatus;
  /** VISITOR or BARISTA: who cancelled it, or let the time pass. */
  by: string | null;
  /** Why the bar refused it, in the barista's words. */
  reason: string | null;
  drinkId: string | null;
  /** Choice by modifier. */
  modifiers: Readonly<Record<string, string>>;
  station: string | null;
  /** ISO 8601, UTC, as all its times. */
  startedAt: string;
  queuedAt: string | null;
  makingAt: string | null;
  readyAt: string | null;
  endedAt: string | null;
  /** Until when somebody must go on with it. */
  expiresAt: string | null;
  /** All that happened to it, oldest first. */
  journey: readonly Step[];
  version: number;
}
