import { jsonata, retry } from './parts/language.ts';
import type { Workflow } from './parts/workflow.ts';

/** AppSync's keys end after 365 days at the most; the schedule renews this one every month. */
const days = 364;

/** Moves the end of the live API's key, without which no page could read. */
export const renewApiKey: Workflow = {
  name: 'renew-api-key',
  type: 'EXPRESS',
  definition: {
    Comment: 'Keeps the key of the live API alive',
    QueryLanguage: 'JSONata',
    StartAt: 'Renew',
    TimeoutSeconds: 240,
    States: {
      Renew: {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:appsync:updateApiKey',
        Arguments: {
          ApiId: '${LiveApi}',
          Id: '${ApiKeyId}',
          Expires: jsonata(`$floor($millis() / 1000) + ${days * 86_400}`),
        },
        Output: {},
        Retry: [retry('AppSync', 5)],
        End: true,
      },
    },
  },
  uses: { liveApi: ['appsync:UpdateApiKey'] },
};
