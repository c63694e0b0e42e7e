import { type ErrorCode, errors, messages, retryAfterSeconds } from './errors.ts';

/** A word of the template: in single quotes, where nothing is looked up. */
const restOf = (message: string) => `'"message":"${message}"}'`;

const answerWith = (code: ErrorCode, message: string) =>
  `#set($error = "${code}")#set($status = ${errors[code]})#set($rest = ${restOf(message)})`;

const codes = Object.keys(errors).filter((code): code is ErrorCode => code in errors);

const findStatus = codes
  .map((code, index) => `#${index === 0 ? 'if' : 'elseif'}($name == "${code}")#set($known = ${errors[code]})`)
  .join('');

const sayWhenToRetry = codes
  .flatMap((code) => {
    const seconds = retryAfterSeconds[code];
    return seconds === undefined
      ? []
      : [`#if($error == "${code}")#set($context.responseOverride.header.Retry-After = "${seconds}")#end`];
  })
  .join('');

const printError = [
  '#set($context.responseOverride.status = $status)',
  sayWhenToRetry,
  '#set($requestId = $context.extendedRequestId)',
  '{"error":"$error","requestId":"$requestId",$rest',
].join('');

/**
 * The answer to a finished execution, of which StartSyncExecution says 200 even when it failed. All in one line, so that
 * a 204 has no body at all. A typed error's cause is the JSON object that the workflow's Fail state wrote: the rest of
 * the body. Whatever else went wrong is told to nobody.
 */
export const responseTemplate = [
  `#if($input.path('$.status') == "SUCCEEDED")`,
  `#set($answer = $util.parseJson($input.path('$.output')))`,
  '#set($context.responseOverride.status = $answer.statusCode)',
  '$!answer.body',
  '#else',
  answerWith('Internal', messages.internal),
  `#set($name = $input.path('$.error'))`,
  '#set($known = 0)',
  findStatus,
  '#end',
  `#if($input.path('$.status') == "TIMED_OUT")`,
  answerWith('Unavailable', messages.timedOut),
  '#elseif($name == "States.DataLimitExceeded")',
  answerWith('TooLarge', messages.tooLarge),
  '#elseif($known > 0)',
  '#set($error = $name)#set($status = $known)',
  `#set($cause = $input.path('$.cause'))`,
  '#set($rest = $cause.substring(1))',
  '#end',
  printError,
  '#end',
].join('');

/** StartSyncExecution refused: too many at once, the input too long or no Unicode (half a character), or our mistake. */
export const refusedTemplate = [
  answerWith('Internal', messages.internal),
  "#set($refusal = $input.json('$'))",
  '#if($refusal.indexOf("Throttling") > -1)',
  answerWith('Unavailable', messages.unavailable),
  '#elseif($refusal.indexOf("ValidationException") > -1)',
  answerWith('TooLarge', messages.tooLarge),
  '#elseif($refusal.indexOf("InvalidExecutionInput") > -1)',
  answerWith('InvalidRequest', messages.unreadable),
  '#end',
  printError,
].join('');

/** StartSyncExecution broke down. */
export const brokenTemplate = [answerWith('Unavailable', messages.unavailable), printError].join('');
