import { jsonata, retry, when } from './parts/language.ts';
import { noOrderNamed, orderOfEvent, readOrderItem } from './parts/process.ts';
import type { Workflow } from './parts/workflow.ts';

/**
 * The target of every later event of an order: wakes its process if that waits for an order that isn't any more as it
 * was. The event only says which order it is, so it may come late, twice or in any order.
 */
export const resumeProcess: Workflow = {
  name: 'resume-process',
  type: 'EXPRESS',
  definition: {
    Comment: 'Wakes the process of an order',
    QueryLanguage: 'JSONata',
    StartAt: 'Which order?',
    TimeoutSeconds: 280,
    States: {
      'Which order?': orderOfEvent('Read order'),
      'Read order': readOrderItem('Waits in vain?'),
      'Waits in vain?': {
        Type: 'Choice',
        Choices: [
          when(
            '$exists($orderItem.waitToken) and $number($orderItem.waitingFor.N) < $number($orderItem.version.N)',
            'Resume process',
          ),
        ],
        Default: 'Resumed',
      },
      'Resume process': {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:sfn:sendTaskSuccess',
        Arguments: {
          TaskToken: jsonata('$orderItem.waitToken.S'),
          Output: jsonata(`$string({ 'version': $number($orderItem.version.N) })`),
        },
        Retry: [retry('Sfn', 5)],
        Catch: [
          {
            // It has gone on already: woken before, or because its time was up.
            ErrorEquals: ['Sfn.TaskTimedOutException', 'Sfn.TaskDoesNotExistException', 'Sfn.InvalidTokenException'],
            Next: 'Resumed',
          },
        ],
        Next: 'Resumed',
      },
      Resumed: { Type: 'Succeed' },
      'No order named': noOrderNamed,
    },
  },
  uses: { transactions: ['dynamodb:GetItem'], answersTasksOf: ['ProcessOrder'] },
};
