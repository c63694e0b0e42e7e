export { createPipes } from './create-pipes.ts';
export { supports } from './supports.ts';
