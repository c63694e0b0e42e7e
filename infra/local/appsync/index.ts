export { createAppSync } from './create-app-sync.ts';

export { supports } from './supports.ts';
