export { createEventSourceMappings } from './create-event-source-mappings.ts';
export { createLambda } from './create-lambda.ts';
export { supports } from './supports.ts';
