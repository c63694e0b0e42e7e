import type { States } from './language.ts';

export interface Workflow {
  /** The state machine is called `boothpresso-{name}`. */
  readonly name: string;
  readonly type: 'EXPRESS' | 'STANDARD';
  readonly definition: {
    readonly Comment: string;
    readonly QueryLanguage: 'JSONata';
    readonly StartAt: string;
    readonly TimeoutSeconds: number;
    readonly States: States;
  };
  /** What its role may do, and on what. */
  readonly uses: {
    readonly transactions?: readonly string[];
    readonly counts?: readonly string[];
    readonly functions?: readonly 'RecountLane'[];
    /** cognito-idp actions on the staff's user pool, `${UserPool}`. */
    readonly userPool?: readonly string[];
    /** State machines that it may start: `${Recount}`, `${ProcessOrder}`. */
    readonly stateMachines?: readonly ('Recount' | 'ProcessOrder')[];
    /** State machines whose waiting tasks it may answer (states:SendTaskSuccess). */
    readonly answersTasksOf?: readonly 'ProcessOrder'[];
    /** scheduler actions in the group `${ScheduleGroup}`, with `${SchedulerRole}`, for `${OpenPoll}` and `${ClosePoll}`. */
    readonly scheduler?: readonly string[];
    /** appsync actions on the live API's key: `${LiveApi}`, `${ApiKeyId}`. */
    readonly liveApi?: readonly string[];
  };
}

/** A synchronous command: it ends well inside the gateway's 29 s, whatever the store does. */
export function command(
  name: string,
  comment: string,
  startAt: string,
  uses: Workflow['uses'],
  states: States,
): Workflow {
  return {
    name,
    type: 'EXPRESS',
    definition: { Comment: comment, QueryLanguage: 'JSONata', StartAt: startAt, TimeoutSeconds: 20, States: states },
    uses,
  };
}
