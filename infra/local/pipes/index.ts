export { createPipes, type Pipes, type PipesOptions } from './create-pipes.ts';
export { supports } from './supports.ts';
