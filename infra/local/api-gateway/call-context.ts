import { type IdClaims, printClaims } from './claims.ts';
import { ContextMap } from './context-map.ts';
import type { RootShape } from './velocity/scope.ts';
import type { Value, ValueMap } from './velocity/values.ts';

/** What is known of one call: where `$context` comes from. */
export interface CallFacts {
  readonly requestId: string;
  readonly httpMethod: string;
  /** With the stage, as sent. */
  readonly path: string;
  readonly resourcePath: string;
  readonly stage: string;
  readonly apiId: string;
  readonly sourceIp: string;
  readonly userAgent: string;
  readonly domainName: string;
  readonly protocol: string;
  /** Of the caller's token; none where the method has no authorizer. */
  readonly claims: IdClaims;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/** Common log format, as `$context.requestTime` has it. */
function formatRequestTime(now: number): string {
  const at = new Date(now);
  const day = `${two(at.getUTCDate())}/${months[at.getUTCMonth()]}/${at.getUTCFullYear()}`;
  return `${day}:${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())} +0000`;
}

/** `$context`, without the error of a gateway response. Times are texts, as on AWS. */
export function createContext(facts: CallFacts): ValueMap {
  return new Map<string, Value>([
    ['accountId', '000000000000'],
    ['apiId', facts.apiId],
    ['authorizer', new ContextMap([['claims', printClaims(facts.claims)]])],
    ['domainName', facts.domainName],
    ['extendedRequestId', facts.requestId],
    ['httpMethod', facts.httpMethod],
    [
      'identity',
      new Map<string, Value>([
        ['sourceIp', facts.sourceIp],
        ['userAgent', facts.userAgent],
      ]),
    ],
    ['path', facts.path],
    ['protocol', facts.protocol],
    ['requestId', facts.requestId],
    ['requestTime', formatRequestTime(facts.now)],
    ['requestTimeEpoch', String(facts.now)],
    ['resourcePath', facts.resourcePath],
    ['responseOverride', new Map<string, Value>([['header', new Map<string, Value>()]])],
    ['stage', facts.stage],
  ]);
}

export const contextShape: RootShape = {
  methods: new Set(),
  properties: new Set(
    createContext({
      requestId: '',
      httpMethod: '',
      path: '',
      resourcePath: '',
      stage: '',
      apiId: '',
      sourceIp: '',
      userAgent: '',
      domainName: '',
      protocol: '',
      claims: {},
      now: 0,
    }).keys(),
  ),
};
