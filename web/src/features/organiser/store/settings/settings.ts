import { parseFields, parseNumber, parseOptional, parseString } from '../../../../api/parse.ts';

/** How the bar is run. Times in seconds. */
export interface StoreSettings {
  readonly codePeriodSeconds: number;
  readonly drinksPerCode: number;
  readonly queueLimit: number;
  readonly ordersPerVisitor: number;
  readonly orderTimeoutSeconds: number;
  readonly makeTimeoutSeconds: number;
}

/** The contract's smallest and greatest of each. */
export const ranges: Readonly<Record<keyof StoreSettings, readonly [from: number, to: number]>> = {
  codePeriodSeconds: [5, 3600],
  drinksPerCode: [1, 1000],
  queueLimit: [1, 1000],
  ordersPerVisitor: [1, 10],
  orderTimeoutSeconds: [3, 7200],
  makeTimeoutSeconds: [3, 7200],
};

/** Those that are a length of time; the others are numbers of something. */
export const durations = ['codePeriodSeconds', 'orderTimeoutSeconds', 'makeTimeoutSeconds'] as const;
export const settingNames = Object.keys(ranges) as (keyof StoreSettings)[];

export const isDuration = (name: keyof StoreSettings): boolean => durations.some((one) => one === name);

export function parseSettings(value: unknown): StoreSettings {
  const settings = parseFields(value, 'settings');
  const read = (name: keyof StoreSettings) => parseNumber(settings[name], `settings.${name}`);
  return {
    codePeriodSeconds: read('codePeriodSeconds'),
    drinksPerCode: read('drinksPerCode'),
    queueLimit: read('queueLimit'),
    ordersPerVisitor: read('ordersPerVisitor'),
    orderTimeoutSeconds: read('orderTimeoutSeconds'),
    makeTimeoutSeconds: read('makeTimeoutSeconds'),
  };
}

/** The query's `AWSJSON`: a text of JSON; null where there is no such booth. */
export function parseSettingsText(value: unknown): StoreSettings | null {
  const text = parseOptional(value, 'storeSettings', parseString);
  return text === null ? null : parseSettings(JSON.parse(text));
}
