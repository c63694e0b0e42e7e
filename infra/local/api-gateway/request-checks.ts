import type { Resource } from '../template/resource.ts';
import { GatewayFailure } from './failures.ts';
import type { RequestParameters } from './input-object.ts';
import type { CheckBody } from './models.ts';
import { type Reader, readResource } from './template-reader.ts';

export interface RequestChecks {
  checkParameters(parameters: RequestParameters): void;
  /** Checks a body against the model of its media type; a type without a model isn't checked. */
  checkBody(mediaType: string, json: () => unknown): void;
}

type Place = keyof RequestParameters;
const places: ReadonlySet<string> = new Set<Place>(['path', 'querystring', 'header']);

function readRequired(method: Reader): readonly { place: Place; name: string }[] {
  return Object.entries(method.texts('RequestParameters'))
    .filter(([, required]) => required === 'true')
    .map(([parameter]) => {
      const [, , place = '', ...name] = parameter.split('.');
      return places.has(place)
        ? { place: place as Place, name: name.join('.') }
        : method.refuse(`RequestParameters['${parameter}']`);
    });
}

function has(parameters: RequestParameters, place: Place, name: string): boolean {
  const value = parameters[place].get(name);
  if (value !== undefined || place !== 'header') return Boolean(value);
  return [...parameters.header].some(([key, sent]) => key.toLowerCase() === name.toLowerCase() && sent !== '');
}

/** What a method checks before it calls its integration, as far as its RequestValidator asks for it. */
export function readRequestChecks(
  method: Reader,
  resources: readonly Resource[],
  models: ReadonlyMap<string, CheckBody>,
): RequestChecks {
  const id = method.optionalText('RequestValidatorId');
  const validator = resources.find(
    ({ type, logicalId, properties }) =>
      type === 'AWS::ApiGateway::RequestValidator' && (logicalId === id || properties.Name === id),
  );
  if (id !== undefined && validator === undefined) method.refuse('RequestValidatorId');
  const asks = (flag: string): boolean => validator !== undefined && readResource(validator).flag(flag);
  const required = asks('ValidateRequestParameters') ? readRequired(method) : [];
  const checks = new Map(
    Object.entries(asks('ValidateRequestBody') ? method.texts('RequestModels') : {}).map(([type, name]) => [
      type,
      // `Empty` and `Error` are models that every API has; they ask for nothing.
      models.get(name) ?? (name === 'Empty' || name === 'Error' ? () => {} : method.refuse(`RequestModels['${type}']`)),
    ]),
  );
  return {
    checkParameters: (parameters) => {
      const missing = required.filter(({ place, name }) => !has(parameters, place, name)).map(({ name }) => name);
      if (missing.length > 0) {
        throw new GatewayFailure(
          'BAD_REQUEST_PARAMETERS',
          `Missing required request parameters: [${missing.join(', ')}]`,
        );
      }
    },
    checkBody: (mediaType, json) => {
      const check = checks.get(mediaType);
      if (check !== undefined) check(json());
    },
  };
}
