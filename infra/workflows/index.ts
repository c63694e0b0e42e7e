import { beginProcess } from './begin-process.ts';
import { cancelOrder } from './cancel-order.ts';
import { castVote } from './cast-vote.ts';
import { checkIn } from './check-in.ts';
import { chooseDrink } from './choose-drink.ts';
import { closePoll } from './close-poll.ts';
import { collectOrder } from './collect-order.ts';
import { deletePoll } from './delete-poll.ts';
import { exportBooth } from './export-booth.ts';
import { forgetMe } from './forget-me.ts';
import { hidePoll } from './hide-poll.ts';
import { issueCode } from './issue-code.ts';
import { makeOrder } from './make-order.ts';
import { openPoll } from './open-poll.ts';
import { pairScreen } from './pair-screen.ts';
import type { Workflow } from './parts/workflow.ts';
import { postponeOrders } from './postpone-orders.ts';
import { processOrder } from './process-order.ts';
import { putBooth } from './put-booth.ts';
import { putPoll } from './put-poll.ts';
import { putStaff } from './put-staff.ts';
import { putStore } from './put-store.ts';
import { readyOrder } from './ready-order.ts';
import { recount } from './recount.ts';
import { refuseOrder } from './refuse-order.ts';
import { registerScreen } from './register-screen.ts';
import { removeStaff } from './remove-staff.ts';
import { renewApiKey } from './renew-api-key.ts';
import { resetPoll } from './reset-poll.ts';
import { resumeProcess } from './resume-process.ts';
import { revealPoll } from './reveal-poll.ts';
import { schedulePoll } from './schedule-poll.ts';
import { startOrder } from './start-order.ts';
import { startRecount } from './start-recount.ts';
import { unmakeOrder } from './unmake-order.ts';
import { unpairScreen } from './unpair-screen.ts';
import { walkUp } from './walk-up.ts';

export type { Workflow };

/** Every workflow of the booth, in the order of the drawing: the visitor's, the order's, the barista's, the organiser's, the long ones. */
export const workflows: readonly Workflow[] = [
  checkIn,
  forgetMe,
  castVote,
  startOrder,
  chooseDrink,
  cancelOrder,
  processOrder,
  beginProcess,
  resumeProcess,
  postponeOrders,
  makeOrder,
  unmakeOrder,
  readyOrder,
  collectOrder,
  refuseOrder,
  walkUp,
  registerScreen,
  issueCode,
  putBooth,
  pairScreen,
  unpairScreen,
  putStaff,
  removeStaff,
  putPoll,
  deletePoll,
  openPoll,
  closePoll,
  revealPoll,
  hidePoll,
  resetPoll,
  putStore,
  startRecount,
  exportBooth,
  schedulePoll,
  recount,
  renewApiKey,
];
