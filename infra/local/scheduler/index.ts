export { createScheduler, type Scheduler } from './create-scheduler.ts';
export { supports } from './supports.ts';
