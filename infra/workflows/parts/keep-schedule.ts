import { jsonata, retry, type States, when } from './language.ts';

export interface PollSchedule {
  /** What the states and the schedule are called by. */
  readonly verb: 'open' | 'close';
  readonly noun: string;
  /** The variable with the poll's time, or '' for none, and the state machine's ARN that answers to it. */
  readonly time: '$opensAt' | '$closesAt';
  readonly target: string;
}

const name = (verb: string) => jsonata(`'${verb}-' & $substring($hash($boothId & '#' & $pollId, 'SHA-256'), 0, 32)`);
const goneError = 'Scheduler.ResourceNotFoundException';
const passing = retry('Scheduler', 5);
/** For a new schedule a conflict says that somebody else has made it meanwhile. */
const passingButConflict = {
  ...passing,
  ErrorEquals: passing.ErrorEquals.filter((error) => error !== 'Scheduler.ConflictException'),
};

/**
 * Sets, moves or drops a poll's schedule, needing `$boothId`, `$pollId` and the time. It begins at `Any {noun}?`. A schedule
 * knows whole seconds and must not come before its time, nor lie in the past; it deletes itself once it has run.
 */
export function keepSchedule({ verb, noun, time, target }: PollSchedule, next: string): States {
  const schedule = {
    GroupName: '${ScheduleGroup}',
    Name: name(verb),
    ScheduleExpression: jsonata(
      `'at(' & $substring($fromMillis($ceil($max([$toMillis(${time}), $millis() + 1000]) / 1000) * 1000), 0, 19) & ')'`,
    ),
    ScheduleExpressionTimezone: 'UTC',
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    State: 'ENABLED',
    Target: {
      Arn: target,
      RoleArn: '${SchedulerRole}',
      Input: jsonata(`$string({ 'boothId': $boothId, 'pollId': $pollId, 'body': { 'due': ${time} },
        'caller': { 'username': 'organiser', 'groups': $boothId & ':organiser' } })`),
    },
  };
  return {
    [`Any ${noun}?`]: {
      Type: 'Choice',
      Choices: [when(`${time} != ''`, `Move the ${noun}`)],
      Default: `Drop the ${noun}`,
    },
    [`Move the ${noun}`]: {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:scheduler:updateSchedule',
      Arguments: schedule,
      Retry: [passing],
      Catch: [{ ErrorEquals: [goneError], Next: `Set the ${noun}` }],
      Next: next,
    },
    [`Set the ${noun}`]: {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:scheduler:createSchedule',
      Arguments: schedule,
      Retry: [passingButConflict],
      Catch: [{ ErrorEquals: ['Scheduler.ConflictException'], Next: `Move the ${noun}` }],
      Next: next,
    },
    [`Drop the ${noun}`]: {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:scheduler:deleteSchedule',
      Arguments: { GroupName: '${ScheduleGroup}', Name: name(verb) },
      Retry: [passing],
      Catch: [{ ErrorEquals: [goneError], Next: next }],
      Next: next,
    },
  };
}
