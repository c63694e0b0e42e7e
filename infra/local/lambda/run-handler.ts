/** A function's worker thread: loads the bundle, says that it is ready, and answers one invocation after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import * as v from 'valibot';
import type { InvokeMessage, WorkerMessage } from './messages.ts';

type Handler = (event: unknown, context: Record<string, unknown>) => unknown;

const place = v.parse(v.object({ file: v.string(), exportName: v.string() }), workerData);
const port = parentPort;
if (port === null) throw new Error('run-handler.ts runs as a worker thread only.');
const reply = (message: WorkerMessage) => port.postMessage(message);

const bundle: unknown = await import(place.file);
const handler = v.parse(
  v.custom<Handler>((value) => typeof value === 'function', `The bundle exports no function ${place.exportName}.`),
  v.parse(v.record(v.string(), v.unknown()), { ...Object(bundle) })[place.exportName],
);

port.on('message', (message: InvokeMessage) => {
  void answer(message);
});
reply({ kind: 'ready' });

async function answer(message: InvokeMessage): Promise<void> {
  const { requestId } = message;
  try {
    const result = await handler(JSON.parse(message.payload), makeContext(message));
    reply({ kind: 'done', requestId, payload: JSON.stringify(result ?? null) });
  } catch (error) {
    const known = error instanceof Error ? error : new Error(String(error));
    const trace = (known.stack ?? '').split('\n');
    reply({ kind: 'failed', requestId, errorType: known.name, errorMessage: known.message, trace });
  }
}

/** Lambda's context object. Source: "Using the Lambda context object to retrieve Node.js function information". */
function makeContext(message: InvokeMessage): Record<string, unknown> {
  return {
    functionName: message.functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: message.arn,
    memoryLimitInMB: String(message.memoryMb),
    awsRequestId: message.requestId,
    logGroupName: `/aws/lambda/${message.functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, message.deadline - Date.now()),
  };
}
