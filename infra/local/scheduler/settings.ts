import * as v from 'valibot';
import { parseTiming } from './timing.ts';

/** EventBridge Scheduler's own limits when a target sets none: a day, 185 attempts. */
const DEFAULT_AGE_S = 86_400;
const DEFAULT_RETRIES = 185;

const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const target = v.pipe(
  v.strictObject({
    Arn: v.pipe(
      v.string(),
      v.regex(
        /^arn:aws:(states:[^:]*:\d{12}:stateMachine|sqs:[^:]*:\d{12}):[^:]+$/,
        'is no state machine and no queue',
      ),
    ),
    // Which rights the schedule has in AWS; here the run-time calls its own parts.
    RoleArn: v.string(),
    Input: v.exactOptional(
      v.pipe(v.string(), v.excludes('<aws.scheduler.', 'names a context attribute, which nothing here fills in')),
    ),
    RetryPolicy: v.optional(
      v.strictObject({
        MaximumEventAgeInSeconds: v.optional(whole(60, 86_400), DEFAULT_AGE_S),
        MaximumRetryAttempts: v.optional(whole(0, 185), DEFAULT_RETRIES),
      }),
      {},
    ),
    DeadLetterConfig: v.exactOptional(v.strictObject({ Arn: v.string() })),
  }),
  v.check(
    ({ Arn, Input }) => !Arn.startsWith('arn:aws:states:') || Input === undefined || isJson(Input),
    'the Input of a state machine must be JSON',
  ),
);

/** What the template and the API both say of a schedule. Unknown members are refused: nothing here would run them. */
export const commonSettings = {
  Name: v.pipe(v.string(), v.regex(/^[0-9a-zA-Z-_.]{1,64}$/, 'must be 1 to 64 of A–Z, a–z, 0–9, - _ .')),
  GroupName: v.optional(v.string(), 'default'),
  Description: v.exactOptional(v.string()),
  ScheduleExpression: v.pipe(
    v.string(),
    v.check(
      (text) => parseTiming(text) !== undefined,
      ({ input }) => `Invalid Schedule Expression ${input}.`,
    ),
  ),
  ScheduleExpressionTimezone: v.optional(v.literal('UTC', 'must be UTC here'), 'UTC'),
  FlexibleTimeWindow: v.strictObject({ Mode: v.literal('OFF', 'must be OFF here') }),
  State: v.optional(v.picklist(['ENABLED', 'DISABLED']), 'ENABLED'),
  Target: target,
};

export const settings = v.strictObject({
  ...commonSettings,
  ActionAfterCompletion: v.optional(v.picklist(['NONE', 'DELETE']), 'NONE'),
});

export type Settings = v.InferOutput<typeof settings>;
export type ScheduleTarget = Settings['Target'];
