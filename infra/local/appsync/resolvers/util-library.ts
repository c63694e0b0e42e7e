import type { Clock } from '../../aws/types.ts';
import { toAttributeValue, toItem } from './attribute-values.ts';

/** `util` and `runtime` as the sandbox calls them: a name, and the arguments as JSON text. */
export interface UtilLibrary {
  readonly names: readonly string[];
  call(name: string, args: string): string;
}

type Answer = { value?: unknown } | { signal: object };
type UtilFunction = (...args: readonly unknown[]) => Answer;

const value = (result: unknown): Answer => ({ value: result });

function signalError(message: unknown, errorType: unknown, data: unknown, errorInfo: unknown): Answer {
  return {
    signal: { kind: 'ERROR', message: String(message), errorType: errorType ?? null, data, errorInfo },
  };
}

/** Names a Java pattern as JavaScript's, for the plain patterns both share; `matches` takes the whole text. */
function matches(pattern: unknown, text: unknown): boolean {
  return new RegExp(`^(?:${String(pattern)})$`).test(String(text));
}

/**
 * The part of `@aws-appsync/utils` that this machine has; anything else is not a function, by its name.
 * https://docs.aws.amazon.com/appsync/latest/devguide/built-in-util-js.html
 */
export function createUtilLibrary({ clock, newId }: { clock: Clock; newId: () => string }): UtilLibrary {
  const functions: Readonly<Record<string, UtilFunction>> = {
    'util.error': signalError,
    'util.unauthorized': () => ({ signal: { kind: 'UNAUTHORIZED' } }),
    'util.matches': (pattern, text) => value(matches(pattern, text)),
    'util.autoId': () => value(newId()),
    'util.toJson': (data) => value(JSON.stringify(data)),
    'util.parseJson': (text) => value(JSON.parse(String(text))),
    'util.urlEncode': (text) => value(encodeURIComponent(String(text))),
    'util.urlDecode': (text) => value(decodeURIComponent(String(text))),
    'util.base64Encode': (text) => value(Buffer.from(String(text), 'utf8').toString('base64')),
    'util.base64Decode': (text) => value(Buffer.from(String(text), 'base64').toString('utf8')),
    'util.time.nowISO8601': () => value(new Date(clock()).toISOString()),
    'util.time.nowEpochSeconds': () => value(Math.floor(clock() / 1000)),
    'util.time.nowEpochMilliSeconds': () => value(clock()),
    'util.time.parseISO8601ToEpochMilliSeconds': (text) => value(Date.parse(String(text))),
    'util.time.epochMilliSecondsToISO8601': (millis) => value(new Date(Number(millis)).toISOString()),
    'util.time.epochMilliSecondsToSeconds': (millis) => value(Math.floor(Number(millis) / 1000)),
    'util.dynamodb.toDynamoDB': (data) => value(toAttributeValue(data)),
    'util.dynamodb.toString': (text) => value({ S: String(text) }),
    'util.dynamodb.toNumber': (number) => value({ N: String(number) }),
    'util.dynamodb.toBoolean': (flag) => value({ BOOL: flag === true }),
    'util.dynamodb.toNull': () => value({ NULL: true }),
    'util.dynamodb.toStringSet': (texts) => value({ SS: texts }),
    'util.dynamodb.toList': (list) => value(toAttributeValue(list)),
    'util.dynamodb.toMap': (map) => value(toAttributeValue(map)),
    'util.dynamodb.toMapValues': (map) => value(toItem(Object(map))),
    'runtime.earlyReturn': (result, options) => ({
      signal: { kind: 'RETURN', value: result, skipTo: Object(options).skipTo ?? null },
    }),
  };
  return {
    names: Object.keys(functions),
    call: (name, args) => {
      const run = functions[name];
      if (run === undefined) throw new TypeError(`${name} is not a function`);
      return JSON.stringify(run(...(JSON.parse(args) as unknown[])));
    },
  };
}
