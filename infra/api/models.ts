import { type JsonSchema, JsonSchemaType, JsonSchemaVersion } from 'aws-cdk-lib/aws-apigateway';

/*
 * Unknown fields are let through: a newer page may send more than this API knows. The models keep out what no workflow
 * would take; which field is wrong, and how, is the workflow's to say, so the limits here are wider than the contract's.
 */

type Properties = Readonly<Record<string, JsonSchema>>;

const object = (title: string, properties: Properties, required?: string[]): JsonSchema => ({
  schema: JsonSchemaVersion.DRAFT4,
  title,
  type: JsonSchemaType.OBJECT,
  properties,
  ...(required !== undefined && { required }),
});

const text = (maxLength: number): JsonSchema => ({ type: JsonSchemaType.STRING, maxLength });
const number: JsonSchema = { type: JsonSchemaType.NUMBER };
const boolean: JsonSchema = { type: JsonSchemaType.BOOLEAN };
const anObject: JsonSchema = { type: JsonSchemaType.OBJECT };
const list = (maxItems: number, items: JsonSchema): JsonSchema => ({ type: JsonSchemaType.ARRAY, maxItems, items });

export const checkInModel = object('CheckInRequest', { code: text(64) });

/** How many options the poll takes is the workflow's to say; here stands only what no poll takes. */
export const castVoteModel = object(
  'CastVoteRequest',
  { options: list(50, { type: JsonSchemaType.STRING, minLength: 1, maxLength: 64 }) },
  ['options'],
);

export const startOrderModel = object('StartOrderRequest', { code: text(64) });

/** A visitor's choice, or a barista's for somebody without a phone. */
const drinkOf = (title: string) => object(title, { drinkId: text(64), modifiers: anObject });
export const chooseDrinkModel = drinkOf('ChooseDrinkRequest');
export const walkUpModel = drinkOf('WalkUpRequest');

/** What a barista does at a station; the same for every step of an order. */
export const atStationModel = object('AtStationRequest', { station: text(1000), takeOver: boolean });

export const refuseOrderModel = object('RefuseOrderRequest', { reason: text(5000) });

export const pairScreenModel = object('PairScreenRequest', { name: text(1000) });

export const putStaffModel = object('PutStaffRequest', { role: text(64) });

/** A barista's `{open}` or `{soldOut}`, or any of an organiser's settings. */
export const putStoreModel = object('PutStoreRequest', {
  open: boolean,
  soldOut: list(2000, text(64)),
  menu: list(500, anObject),
  drinksPerCode: number,
  codePeriodSeconds: number,
  queueLimit: number,
  ordersPerVisitor: number,
  orderTimeoutSeconds: number,
  makeTimeoutSeconds: number,
});

export const putBoothModel = object('PutBoothRequest', {
  name: anObject,
  entry: text(64),
  screen: anObject,
  theme: text(1000),
  wifi: anObject,
  privacyUrl: text(2000),
});

export const putPollModel = object('PutPollRequest', {
  title: anObject,
  options: list(500, anObject),
  minChoices: number,
  maxChoices: number,
  allowChange: boolean,
  results: text(64),
  opensAt: text(64),
  closesAt: text(64),
});

export const resetPollModel = object('ResetPollRequest', { round: number });
