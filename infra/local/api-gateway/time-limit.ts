import { GatewayFailure } from './failures.ts';

/** The promise's result, or INTEGRATION_TIMEOUT once `ms` have passed; the work itself goes on, as on AWS. */
export async function withinTimeLimit<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new GatewayFailure('INTEGRATION_TIMEOUT', 'Endpoint request timed out')), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
