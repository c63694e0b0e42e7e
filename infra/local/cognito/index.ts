export { type Cognito, createCognito } from './create-cognito.ts';
export { readablePassword } from './passwords/readable-password.ts';
export { supports } from './supports.ts';
