import type { IncomingMessage } from 'node:http';
import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';
import type { IdClaims } from './claims.ts';
import { GatewayFailure } from './failures.ts';
import { type Reader, readResource } from './template-reader.ts';

/** The claims of an id token that is signed, of the user pool and not over; of anything else, undefined. */
export type VerifyIdToken = (token: string) => Promise<IdClaims | undefined>;

/** Whose call it is; throws UNAUTHORIZED for nobody that the authorizer knows. */
export type Authorize = (headers: IncomingMessage['headers']) => Promise<IdClaims>;

const headerSource = /^method\.request\.header\.([\w-]+)$/;
const poolArn = /^arn:aws[\w-]*:cognito-idp:([\w-]+):\d+:userpool\/([\w-]+_[0-9a-zA-Z]+)$/;

function readIssuers(reader: Reader): ReadonlySet<unknown> {
  const arns = reader.textList('ProviderARNs');
  return new Set(
    arns.map((arn, at) => {
      const [, region, pool] = poolArn.exec(arn) ?? reader.refuse(`ProviderARNs[${at}]`);
      return `https://cognito-idp.${region}.amazonaws.com/${pool}`;
    }),
  );
}

function readAuthorizer(reader: Reader, verifyIdToken: VerifyIdToken): Authorize {
  if (reader.text('Type') !== 'COGNITO_USER_POOLS') reader.refuse('Type');
  const header = headerSource.exec(reader.text('IdentitySource'))?.[1] ?? reader.refuse('IdentitySource');
  const issuers = readIssuers(reader);
  return async (headers) => {
    const sent = headers[header.toLowerCase()];
    const token = typeof sent === 'string' ? sent.replace(/^Bearer +/i, '') : '';
    const claims = token === '' ? undefined : await verify(verifyIdToken, token);
    if (claims === undefined || !issuers.has(claims.iss)) throw new GatewayFailure('UNAUTHORIZED', 'Unauthorized');
    return claims;
  };
}

async function verify(verifyIdToken: VerifyIdToken, token: string): Promise<IdClaims | undefined> {
  try {
    return await verifyIdToken(token);
  } catch (cause) {
    throw new GatewayFailure('AUTHORIZER_FAILURE', 'Internal server error', '', cause);
  }
}

/** The API's authorizers by logical id and by name; one without somebody to ask for its tokens stops the start. */
export function readAuthorizers(
  resources: readonly Resource[],
  verifyIdToken: VerifyIdToken | undefined,
): ReadonlyMap<string, Authorize> {
  const authorizers = new Map<string, Authorize>();
  for (const resource of resources.filter(({ type }) => type === 'AWS::ApiGateway::Authorizer')) {
    if (verifyIdToken === undefined) {
      throw new UnsupportedTemplate(resource.logicalId, 'Type (nothing here checks id tokens)');
    }
    const reader = readResource(resource);
    const authorize = readAuthorizer(reader, verifyIdToken);
    authorizers.set(resource.logicalId, authorize).set(reader.text('Name'), authorize);
  }
  return authorizers;
}

/** Who may call a method: null where anybody may. */
export function readAuthorization(method: Reader, authorizers: ReadonlyMap<string, Authorize>): Authorize | null {
  const type = method.optionalText('AuthorizationType') ?? 'NONE';
  if (type === 'NONE') return null;
  if (type !== 'COGNITO_USER_POOLS') return method.refuse('AuthorizationType');
  return authorizers.get(method.text('AuthorizerId')) ?? method.refuse('AuthorizerId');
}
