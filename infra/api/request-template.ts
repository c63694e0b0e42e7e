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

/** Sets a variable, or "" where there is nothing: a `#set` from nothing is skipped. */
const findOrEmpty = (name: string, expression: string) =>
  `#set($${name} = "")\n#if(${expression})#set($${name} = ${expression})#end`;

/** What the gateway read from the id token; somebody in no group has no such claim. */
const findCaller = [
  findOrEmpty('username', "$context.authorizer.claims['cognito:username']"),
  findOrEmpty('groups', "$context.authorizer.claims['cognito:groups']"),
].join('\n');

const findPublicUrl = findOrEmpty('publicUrl', '$stageVariables.publicUrl');

/** The expressions of a template's strings, by their names. */
type Strings = Readonly<Record<string, string>>;

const variable = (prefix: string, name: string) => `$${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}Text`;

/** Escaped for the inner text: the variables that `innerObject` then reads. */
const escapeAll = (prefix: string, strings: Strings) =>
  Object.entries(strings).map(([name, expression]) => `#set(${variable(prefix, name)} = ${escapeOnce(expression)})`);

/** The members of an object within the inner text, its strings escaped for the outer. */
const innerMembers = (prefix: string, strings: Strings) =>
  Object.keys(strings).map((name) => String.raw`\"${name}\":\"${escapeOnce(variable(prefix, name))}\"`);

/**
 * The request to StartSyncExecution. Its `input` is JSON text within JSON, so what a caller sent is escaped once for the
 * inner text and once for the outer; the body is JSON already, written anew by the gateway, and needs the outer alone.
 * @param stateMachineArn goes in as it stands
 */
export function requestTemplate(
  stateMachineArn: string,
  { ids, model, who, publicUrl = false }: Pick<Route, 'ids' | 'model' | 'who' | 'publicUrl'>,
): string {
  const strings: Strings = {
    ...Object.fromEntries(ids.map((id) => [id, `$input.params().path.get("${id}")`])),
    ...(who === 'ticket' && { authorization: '$authorization' }),
    ...(publicUrl && { publicUrl: '$publicUrl' }),
    requestId: '$context.extendedRequestId',
  };
  const caller: Strings = who === 'staff' ? { username: '$username', groups: '$groups' } : {};
  const members = [
    ...innerMembers('own', strings),
    ...(who === 'staff' ? [String.raw`\"caller\":{${innerMembers('caller', caller).join(',')}}`] : []),
    String.raw`\"body\":${escapeOnce('$body')}`,
  ];
  return [
    who === 'staff' ? findCaller : findAuthorization,
    ...(publicUrl ? [findPublicUrl] : []),
    ...escapeAll('own', strings),
    ...escapeAll('caller', caller),
    ...(model === undefined ? ['#set($body = "{}")'] : ["#set($body = $input.json('$'))"]),
    '{',
    `"stateMachineArn": "${stateMachineArn}",`,
    `"input": "{${members.join(',')}}"`,
    '}',
  ].join('\n');
}
