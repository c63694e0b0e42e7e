export {
  createEventSourceMappings,
  type EventSourceMappings,
  type EventSourceMappingsOptions,
} from './create-event-source-mappings.ts';
export { createLambda, type Lambda, type LambdaOptions } from './create-lambda.ts';
export { FunctionFailed } from './errors.ts';
export { supports } from './supports.ts';
