export { type AppSync, type AppSyncOptions, createAppSync } from './create-app-sync.ts';
export type { CheckSignature } from './http/handle-request.ts';
export { supports } from './supports.ts';
