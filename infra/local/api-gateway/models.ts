import { Ajv } from 'ajv';
import addFormatsModule from 'ajv-formats';
import type { Resource } from '../template/resource.ts';
import { GatewayFailure } from './failures.ts';
import { readResource } from './template-reader.ts';

/** Passes a body that fits the model; else throws BAD_REQUEST_BODY. */
export type CheckBody = (json: unknown) => void;

// Models are JSON Schema draft 4, whose bounds are flags beside `minimum`/`maximum`; ajv knows the later spelling.
function modernise(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(modernise);
  if (typeof schema !== 'object' || schema === null) return schema;
  const {
    $schema: _draft,
    id,
    minimum,
    maximum,
    exclusiveMinimum,
    exclusiveMaximum,
    ...rest
  } = schema as Record<string, unknown>;
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, modernise(value)])),
    ...(id === undefined ? {} : { id: modernise(id) }),
    ...(minimum === undefined
      ? {}
      : { [exclusiveMinimum === true ? 'exclusiveMinimum' : 'minimum']: modernise(minimum) }),
    ...(maximum === undefined
      ? {}
      : { [exclusiveMaximum === true ? 'exclusiveMaximum' : 'maximum']: modernise(maximum) }),
  };
}

function compileModel(resource: Resource): CheckBody {
  const reader = readResource(resource);
  const schema = resource.properties.Schema;
  // `strict` makes an unknown keyword an error; own properties alone, so that `constructor` isn't always there.
  const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false, ownProperties: true, logger: false });
  addFormatsModule.default(ajv);
  try {
    const validate = ajv.compile(modernise(typeof schema === 'string' ? JSON.parse(schema) : schema) as object);
    return (json) => {
      if (validate(json)) return;
      throw new GatewayFailure('BAD_REQUEST_BODY', 'Invalid request body', ajv.errorsText(validate.errors));
    };
  } catch (error) {
    return reader.refuse(`Schema (${error instanceof Error ? error.message : String(error)})`);
  }
}

/** The API's models by logical id and by name. */
export function readModels(resources: readonly Resource[]): ReadonlyMap<string, CheckBody> {
  const models = new Map<string, CheckBody>();
  for (const resource of resources.filter(({ type }) => type === 'AWS::ApiGateway::Model')) {
    const check = compileModel(resource);
    models.set(resource.logicalId, check);
    const name = readResource(resource).optionalText('Name');
    if (name !== undefined) models.set(name, check);
  }
  return models;
}
