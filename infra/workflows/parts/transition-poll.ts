import { assignCaller, rejectWithout } from './caller.ts';
import { isWhole } from './definition-checks.ts';
import { failures, failWith } from './failures.ts';
import { jsonata, when } from './language.ts';
import { readPoll } from './poll-item.ts';
import { rejectBadIds } from './reject-bad-ids.ts';
import { findPoll, savePoll } from './save-poll.ts';
import { command, type Workflow } from './workflow.ts';

export interface Transition {
  readonly name: string;
  readonly comment: string;
  /** JSONata conditions on `$poll`, the poll as it is: the effect holds already; the poll's state forbids it. */
  readonly holds: string;
  readonly forbidden?: string;
  readonly message?: string;
  /** JSONata texts of the fields that change. */
  readonly change: string;
  /** Fields that the change takes away, where the condition on `$poll` holds. */
  readonly without?: { readonly fields: readonly string[]; readonly where: string };
  readonly event: string;
  readonly needsRound?: boolean;
  /** A schedule may ask for it, naming its time as `due`: it does nothing unless the poll still waits for that time. */
  readonly due?: {
    readonly field: 'opensAt' | 'closesAt';
    readonly status: 'DRAFT' | 'OPEN';
    /** Nor where this condition on `$poll` holds. */
    readonly unless?: string;
  };
}

/** An organiser's command that moves a poll from one state to the next; what already holds is answered as done. */
export function transitionPoll(t: Transition): Workflow {
  const kept = t.without
    ? `((${t.without.where}) ? $sift($poll, function($v, $k) { $not($k in ${JSON.stringify(t.without.fields)}) }) : $poll)`
    : '$poll';
  return command(
    t.name,
    t.comment,
    'Well formed?',
    { transactions: ['dynamodb:BatchGetItem', 'dynamodb:PutItem'] },
    {
      'Well formed?': {
        Type: 'Choice',
        Choices: [
          ...rejectBadIds,
          ...(t.needsRound ? [when(`$not(${isWhole('$states.input.body.round', '1')})`, 'Bad round')] : []),
        ],
        Assign: {
          boothId: jsonata('$states.input.boothId'),
          pollId: jsonata('$states.input.pollId'),
          round: jsonata(t.needsRound ? '$states.input.body.round' : '0'),
          ...(t.due && { due: jsonata(`$exists($states.input.body.due) ? $states.input.body.due : ''`) }),
          ...assignCaller,
          tries: 0,
        },
        Default: 'Find poll',
      },
      ...findPoll('Exists?'),
      'Exists?': {
        Type: 'Choice',
        Choices: [
          when('$not($exists($item.pk))', 'No such poll'),
          rejectWithout('organiser'),
          when('true', 'Decide', { poll: jsonata(readPoll('$item')) }),
        ],
        Default: 'No such poll',
      },
      Decide: {
        Type: 'Choice',
        Choices: [
          ...(t.due
            ? [when(`$due != '' and $not($poll.status = '${t.due.status}' and $poll.${t.due.field} = $due)`, 'Answer')]
            : []),
          ...(t.due?.unless ? [when(`$due != '' and (${t.due.unless})`, 'Answer')] : []),
          when(t.holds, 'Answer'),
          ...(t.forbidden ? [when(t.forbidden, 'Wrong state')] : []),
          when('true', 'Save poll', {
            wasDraft: jsonata(`$poll.status = 'DRAFT'`),
            poll: jsonata(`$merge([${kept}, ${t.change}, { 'version': $poll.version + 1 }])`),
          }),
        ],
        Default: 'Wrong state',
      },
      // Screens must learn that a poll went back to a draft; what was one and stays one is the organisers' alone.
      ...savePoll(t.event, `$wasDraft and $poll.status = 'DRAFT' ? 'STAFF' : 'PUBLIC'`),
      'Bad booth id': failures.badBoothId,
      'Bad poll id': failures.badPollId,
      ...(t.needsRound && { 'Bad round': failures.badRound }),
      'No such booth': failures.noBooth,
      'No such poll': failures.noPoll,
      Forbidden: failures.forbidden,
      'Wrong state': failWith(
        'WrongState',
        t.message ?? 'The poll is in another state. Load it again.',
        `{ 'status': $poll.status, 'round': $poll.round }`,
      ),
      Unavailable: failures.unavailable,
    },
  );
}
