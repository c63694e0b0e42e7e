import { jsonata, retry, type State } from './parts/language.ts';
import { noOrderNamed, orderOfEvent } from './parts/process.ts';
import type { Workflow } from './parts/workflow.ts';

const start = (name: string, exists: string): State => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::aws-sdk:sfn:startExecution',
  Arguments: {
    StateMachineArn: '${ProcessOrder}',
    Name: jsonata(name),
    Input: jsonata(`$string({ 'boothId': $boothId, 'orderId': $orderId })`),
  },
  Retry: [retry('Sfn', 5)],
  Catch: [{ ErrorEquals: ['Sfn.ExecutionAlreadyExistsException'], Next: exists }],
  Next: 'Begun',
});

/**
 * The target of `Order.Started`: begins the order's process, an execution of the order's name, so that an event that
 * comes twice begins it once. Phones make the ids: where another booth has had an order of this one, the booth's mark is
 * added; should that other order have been this very one, the process ends as soon as it has read it.
 */
export const beginProcess: Workflow = {
  name: 'begin-process',
  type: 'EXPRESS',
  definition: {
    Comment: 'Begins the process of an order',
    QueryLanguage: 'JSONata',
    StartAt: 'Which order?',
    TimeoutSeconds: 120,
    States: {
      'Which order?': orderOfEvent('Begin process'),
      'Begin process': start('$orderId', 'Begin process of this booth'),
      'Begin process of this booth': start(`$orderId & '-' & $substring($hash($boothId, 'SHA-256'), 0, 16)`, 'Begun'),
      Begun: { Type: 'Succeed' },
      'No order named': noOrderNamed,
    },
  },
  uses: { stateMachines: ['ProcessOrder'] },
};
