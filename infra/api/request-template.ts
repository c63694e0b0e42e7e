import type { Route } from './routes.ts';

/**
 * `escapeJavaScript` also writes `\'`, which no JSON knows: `replaceAll` takes a regular expression, so the two
 * backslashes find one.
 */
const repair = String.raw`.replaceAll("\\'", "'")`;

const escapeOnce = (expression: string) => `$util.escapeJavaScript(${expression})${repair}`;

/** Header names come in any case (lower over HTTP/2), and the template's maps mind it. */
const findAuthorization = [
  '#set($authorization = "")',
  '#foreach($header in $input.params().header.keySet())',
  '#if($header.toLowerCase() == "authorization")#set($authorization = $input.params().header.get($header))#end',
  '#end',
].join('\n');

/**
 * The request to StartSyncExecution. Its `input` is JSON text within JSON, so what a caller sent is escaped once for the
 * inner text and once for the outer; the body is JSON already, written anew by the gateway, and needs the outer alone.
 * @param stateMachineArn goes in as it stands
 */
export function requestTemplate(stateMachineArn: string, { ids, model }: Pick<Route, 'ids' | 'model'>): string {
  const strings: Record<string, string> = {
    ...Object.fromEntries(ids.map((id) => [id, `$input.params().path.get("${id}")`])),
    authorization: '$authorization',
    requestId: '$context.extendedRequestId',
  };
  const names = Object.keys(strings);
  return [
    findAuthorization,
    ...names.map((name) => `#set($${name}Text = ${escapeOnce(strings[name] ?? '')})`),
    ...(model === undefined ? ['#set($body = "{}")'] : ["#set($body = $input.json('$'))"]),
    '{',
    `"stateMachineArn": "${stateMachineArn}",`,
    `"input": "{${names.map((name) => String.raw`\"${name}\":\"${escapeOnce(`$${name}Text`)}\"`).join(',')},${String.raw`\"body\":`}${escapeOnce('$body')}}"`,
    '}',
  ].join('\n');
}
