import type { AwsOperation } from '../../aws/types.ts';
import { InvalidDefinition, StatesError } from '../errors.ts';
import { isRecord } from '../json.ts';
import type { Integration } from './integration.ts';
import { toPascalCase } from './pascal-case.ts';
import { sdkError } from './sdk-errors.ts';
import { SDK_SERVICES, type SdkServiceModel, type SdkServiceName } from './sdk-services.ts';
import { unknownMember } from './shape.ts';

/** The services' operations, by the name of the API's action (`AdminCreateUser`); members in PascalCase. */
export type SdkOperations = Readonly<Partial<Record<SdkServiceName, Readonly<Record<string, AwsOperation>>>>>;

/** `arn:aws:states:::aws-sdk:<service>:<action>`; undefined for what isn't known, or isn't on this machine. */
export function sdkService(operations: SdkOperations, service: string, action: string): Integration | undefined {
  if (!isService(service)) return undefined;
  const model: SdkServiceModel = SDK_SERVICES[service];
  const parameters = Object.hasOwn(model.actions, action) ? model.actions[action] : undefined;
  const operation = operations[service]?.[toPascalCase(action)];
  if (parameters === undefined || operation === undefined) return undefined;
  const unknown = (given: unknown) => unknownMember(given, parameters);
  return {
    canWait: true,
    check(given, at) {
      const parameter = unknown(given);
      if (parameter !== undefined) throw new InvalidDefinition(`${at}.${parameter}`, 'unknown parameter');
    },
    async call(given) {
      const parameter = unknown(given);
      if (!isRecord(given) || parameter !== undefined) {
        throw new StatesError('States.Runtime', `The Arguments don't fit the action (${parameter ?? 'no object'}).`);
      }
      try {
        return withDates(await operation(given));
      } catch (thrown) {
        throw sdkError(thrown, model);
      }
    },
  };
}

const isService = (name: string): name is SdkServiceName => Object.hasOwn(SDK_SERVICES, name);

/** The JSON APIs tell times in epoch seconds; a task's result has them as ISO text. */
function withDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDates);
  // Dates among them write themselves as ISO text.
  if (!isRecord(value) || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name.endsWith('Date') && typeof inner === 'number' ? new Date(inner * 1000).toISOString() : withDates(inner),
    ]),
  );
}
