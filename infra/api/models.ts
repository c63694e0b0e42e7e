import { type JsonSchema, JsonSchemaType, JsonSchemaVersion } from 'aws-cdk-lib/aws-apigateway';

/** Unknown fields are let through: a newer page may send more than this API knows. */
export const checkInModel: JsonSchema = {
  schema: JsonSchemaVersion.DRAFT4,
  title: 'CheckInRequest',
  type: JsonSchemaType.OBJECT,
  properties: { code: { type: JsonSchemaType.STRING, maxLength: 64 } },
};

/** How many options the poll takes is the workflow's to say; here stands only what no poll takes. */
export const castVoteModel: JsonSchema = {
  schema: JsonSchemaVersion.DRAFT4,
  title: 'CastVoteRequest',
  type: JsonSchemaType.OBJECT,
  required: ['options'],
  properties: {
    options: {
      type: JsonSchemaType.ARRAY,
      maxItems: 50,
      items: { type: JsonSchemaType.STRING, minLength: 1, maxLength: 64 },
    },
  },
};
