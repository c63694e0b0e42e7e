import * as v from 'valibot';
import { InvalidDefinition, StatesError } from '../errors.ts';
import { compileCount, compileTemplate } from '../expressions/template.ts';
import { seal } from '../json.ts';
import { within } from '../timers.ts';
import {
  anything,
  assignAndOutput,
  everyState,
  parseFields,
  retryAndCatch,
  secondsOrExpression,
  transition,
} from './fields.ts';
import { recovering } from './retry-and-catch.ts';
import type { Entry, LoadState, Run } from './state.ts';

const WAIT_SUFFIX = '.waitForTaskToken';

const taskFields = v.strictObject({
  Type: v.literal('Task'),
  ...everyState,
  Resource: v.string(),
  Arguments: anything,
  TimeoutSeconds: v.exactOptional(secondsOrExpression),
  HeartbeatSeconds: v.exactOptional(secondsOrExpression),
  ...assignAndOutput,
  ...retryAndCatch,
  ...transition,
});

export const loadTask: LoadState = (definition, at, loader) => {
  const fields = parseFields(taskFields, definition, at);
  const waits = fields.Resource.endsWith(WAIT_SUFFIX);
  const integration = loader.findIntegration(waits ? fields.Resource.slice(0, -WAIT_SUFFIX.length) : fields.Resource);
  if (!integration || (waits && !integration.canWait)) {
    throw new InvalidDefinition(`${at}.Resource`, `unknown resource ${fields.Resource}`);
  }
  if (waits && loader.noTokens !== undefined) throw new InvalidDefinition(`${at}.Resource`, loader.noTokens);
  if ('Arguments' in fields) integration.check(fields.Arguments, `${at}.Arguments`);

  const { TimeoutSeconds, HeartbeatSeconds } = fields;
  if (
    typeof TimeoutSeconds === 'number' &&
    typeof HeartbeatSeconds === 'number' &&
    HeartbeatSeconds >= TimeoutSeconds
  ) {
    throw new InvalidDefinition(`${at}.HeartbeatSeconds`, 'must be less than TimeoutSeconds');
  }

  const { evaluator } = loader;
  const given = 'Arguments' in fields && compileTemplate(fields.Arguments, `${at}.Arguments`, 'Arguments', evaluator);
  const seconds = (field: 'TimeoutSeconds' | 'HeartbeatSeconds') =>
    fields[field] === undefined ? undefined : compileCount(fields[field], `${at}.${field}`, field, evaluator);
  const timeout = seconds('TimeoutSeconds');
  const heartbeat = seconds('HeartbeatSeconds');

  return recovering(fields, at, loader, async (entry) => {
    const { input, variables, run } = entry;
    const token = waits ? takeToken(entry) : undefined;
    const context = token ? { ...entry.context, Task: { Token: token.value } } : entry.context;
    const scope = { states: { input, context }, variables };
    const begin = async () => ({
      payload: given ? seal(await given(scope), 'Arguments') : input,
      deadline: deadlineAfter(timeout && (await timeout(scope)), run),
    });
    if (!token) {
      const { payload, deadline } = await begin();
      return within(deadline, run, late, async (signal) => seal(await integration.call(payload, signal), 'result'));
    }
    return token.closingAfter(run.signal, async () => {
      if (token.answeredBefore) return seal(await token.answered(undefined, run.signal), 'result');
      const begun = token.called === undefined ? await begin() : undefined;
      const beat = heartbeat && (await heartbeat(scope));
      const { deadline } = begun ?? token.called ?? {};
      return within(deadline, run, late, async (signal) => {
        if (begun) {
          await integration.call(begun.payload, signal);
          token.markCalled(deadline);
        }
        return seal(await token.answered(beat, signal), 'result');
      });
    });
  });
};

const late = () => new StatesError('States.Timeout', 'The task ran longer than its TimeoutSeconds.');

const deadlineAfter = (seconds: number | undefined, { clock }: Run): number | undefined =>
  seconds === undefined ? undefined : clock() + seconds * 1000;

function takeToken({ name, context, run }: Entry) {
  const tokens: Run['tokens'] = run.tokens;
  if (!tokens) throw new StatesError('States.Runtime', `'${name}' waits for a task token, which this execution can't.`);
  return tokens.take(context.Execution.Id, name);
}
