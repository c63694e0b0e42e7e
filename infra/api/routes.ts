import type { JsonSchema } from 'aws-cdk-lib/aws-apigateway';
import { castVoteModel, checkInModel } from './models.ts';

export interface Route {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** The workflow that answers. */
  readonly workflow: string;
  /** The path's parameters that the workflow gets. */
  readonly ids: readonly ('boothId' | 'pollId')[];
  /** What the body must look like; a route without one takes no body. */
  readonly model?: JsonSchema;
}

/** The visitors' commands. */
export const routes: readonly Route[] = [
  { method: 'POST', path: '/booths/{boothId}/visits', workflow: 'check-in', ids: ['boothId'], model: checkInModel },
  { method: 'DELETE', path: '/booths/{boothId}/visits/me', workflow: 'forget-me', ids: ['boothId'] },
  {
    method: 'PUT',
    path: '/booths/{boothId}/polls/{pollId}/vote',
    workflow: 'cast-vote',
    ids: ['boothId', 'pollId'],
    model: castVoteModel,
  },
];
