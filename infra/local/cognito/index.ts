export { type Cognito, createCognito } from './create-cognito.ts';
export { supports } from './supports.ts';
export type { AccessClaims, IdClaims } from './tokens/token-claims.ts';
