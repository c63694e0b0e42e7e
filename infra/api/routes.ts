import type { JsonSchema } from 'aws-cdk-lib/aws-apigateway';
import { type Limit, limits } from './limits.ts';
import {
  atStationModel,
  castVoteModel,
  checkInModel,
  chooseDrinkModel,
  pairScreenModel,
  putBoothModel,
  putPollModel,
  putStaffModel,
  putStoreModel,
  refuseOrderModel,
  resetPollModel,
  startOrderModel,
  walkUpModel,
} from './models.ts';

export interface Route {
  readonly method: 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  /** A phone's or a screen's own ticket, which the workflow checks; or a member of the staff, whom the gateway checks. */
  readonly who: 'ticket' | 'staff';
  /** The workflow that answers. */
  readonly workflow: string;
  /** The path's parameters that the workflow gets. */
  readonly ids: readonly ('boothId' | 'pollId' | 'orderId' | 'pairingCode' | 'username')[];
  /** What the body must look like; a route without one takes no body. */
  readonly model?: JsonSchema;
  /** Whether the workflow is told where the web app is found. */
  readonly publicUrl?: boolean;
  readonly limit: Limit;
}

const booth = '/booths/{boothId}';
const poll = `${booth}/polls/{pollId}`;
const order = `${booth}/orders/{orderId}`;
const screen = `${booth}/screens/{pairingCode}`;
const person = `${booth}/staff/{username}`;

const visitors: readonly Route[] = [
  {
    method: 'POST',
    path: `${booth}/visits`,
    who: 'ticket',
    workflow: 'check-in',
    ids: ['boothId'],
    model: checkInModel,
    limit: limits.hall,
  },
  {
    method: 'DELETE',
    path: `${booth}/visits/me`,
    who: 'ticket',
    workflow: 'forget-me',
    ids: ['boothId'],
    limit: limits.hall,
  },
  {
    method: 'PUT',
    path: `${poll}/vote`,
    who: 'ticket',
    workflow: 'cast-vote',
    ids: ['boothId', 'pollId'],
    model: castVoteModel,
    limit: limits.hall,
  },
];

const ordering = (
  method: Route['method'],
  path: string,
  workflow: string,
  model: Pick<Route, 'model'> = {},
): Route => ({ method, path, who: 'ticket', workflow, ids: ['boothId', 'orderId'], limit: limits.hall, ...model });

const customers: readonly Route[] = [
  ordering('PUT', order, 'start-order', { model: startOrderModel }),
  ordering('PUT', `${order}/drink`, 'choose-drink', { model: chooseDrinkModel }),
  ordering('POST', `${order}/cancel`, 'cancel-order'),
];

const screens: readonly Route[] = [
  {
    method: 'POST',
    path: `${booth}/screens`,
    who: 'ticket',
    workflow: 'register-screen',
    ids: ['boothId'],
    limit: limits.screens,
  },
  {
    method: 'POST',
    path: `${booth}/code`,
    who: 'ticket',
    workflow: 'issue-code',
    ids: ['boothId'],
    publicUrl: true,
    limit: limits.screens,
  },
];

const staff = (
  method: Route['method'],
  path: string,
  workflow: string,
  ids: Route['ids'],
  { model, limit = limits.staff }: Partial<Pick<Route, 'model' | 'limit'>> = {},
): Route => ({ method, path, who: 'staff', workflow, ids, limit, ...(model !== undefined && { model }) });

const atBar = (path: string, workflow: string, model: JsonSchema) =>
  staff('POST', path, workflow, ['boothId', 'orderId'], { model, limit: limits.bar });

const baristas: readonly Route[] = [
  ...(['make', 'unmake', 'ready', 'collect'] as const).map((verb) =>
    atBar(`${order}/${verb}`, `${verb}-order`, atStationModel),
  ),
  atBar(`${order}/refuse`, 'refuse-order', refuseOrderModel),
  atBar(`${booth}/walk-ups/{orderId}`, 'walk-up', walkUpModel),
];

const polls: readonly Route[] = [
  staff('PUT', poll, 'put-poll', ['boothId', 'pollId'], { model: putPollModel }),
  staff('DELETE', poll, 'delete-poll', ['boothId', 'pollId']),
  ...(['open', 'close', 'reveal', 'hide'] as const).map((verb) =>
    staff('POST', `${poll}/${verb}`, `${verb}-poll`, ['boothId', 'pollId']),
  ),
  staff('POST', `${poll}/reset`, 'reset-poll', ['boothId', 'pollId'], { model: resetPollModel }),
  staff('POST', `${poll}/recount`, 'start-recount', ['boothId', 'pollId'], { limit: limits.rare }),
];

const booths: readonly Route[] = [
  staff('PUT', booth, 'put-booth', ['boothId'], { model: putBoothModel }),
  staff('PUT', `${booth}/store`, 'put-store', ['boothId'], { model: putStoreModel }),
  staff('PUT', screen, 'pair-screen', ['boothId', 'pairingCode'], { model: pairScreenModel, limit: limits.rare }),
  staff('DELETE', screen, 'unpair-screen', ['boothId', 'pairingCode'], { limit: limits.rare }),
  staff('PUT', person, 'put-staff', ['boothId', 'username'], { model: putStaffModel, limit: limits.rare }),
  staff('DELETE', person, 'remove-staff', ['boothId', 'username'], { limit: limits.rare }),
];

/** Every command: visitors', screens', and those of the staff. */
export const routes: readonly Route[] = [...visitors, ...customers, ...screens, ...baristas, ...polls, ...booths];
