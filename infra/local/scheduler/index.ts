export { createScheduler } from './create-scheduler.ts';
export { supports } from './supports.ts';
