import { AwsError } from '../../aws/aws-error.ts';
import { StatesError } from '../errors.ts';
import type { SdkServiceModel } from './sdk-services.ts';

/**
 * The error that a task throws for what an operation threw. Step Functions calls with AWS's Java client: its names
 * all end in Exception, and an error that the API's model doesn't have goes by the name of the service.
 */
export function sdkError(thrown: unknown, { prefix, errors }: SdkServiceModel): StatesError {
  if (!(thrown instanceof AwsError)) {
    const message = thrown instanceof Error ? thrown.message || thrown.name : String(thrown);
    return new StatesError(`${prefix}.SdkClientException`, message);
  }
  const name = errors.has(thrown.name) ? `${thrown.name.replace(/Exception$/, '')}Exception` : `${prefix}Exception`;
  return new StatesError(
    `${prefix}.${name}`,
    `${thrown.message} (Service: ${prefix}, Status Code: ${thrown.statusCode})`,
  );
}
