import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';
import { DataFolderProblem } from '../../data-folder/errors.ts';
import type { KeptFiles } from '../../data-folder/keep-files.ts';

export interface TokenKey {
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  /** The public key as a JWKS has it, with its id. */
  readonly jwk: JWK & { readonly kid: string };
}

const fileName = 'token-key.pem';

function readPrivateKey(files: KeptFiles): KeyObject {
  const pem = files.read(fileName);
  if (pem === undefined) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    files.write(fileName, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
    return privateKey;
  }
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new DataFolderProblem(
      `${files.pathOf(fileName)} can't be read. Move it away and start again: another is made, and the staff sign in anew.`,
      cause,
    );
  }
}

/** The RSA key that signs this data folder's tokens, made once. cognito-local's own is in its package for all to read. */
export async function openTokenKey(files: KeptFiles): Promise<TokenKey> {
  const privateKey = readPrivateKey(files);
  const publicKey = createPublicKey(privateKey);
  const jwk = await exportJWK(publicKey);
  return { privateKey, publicKey, jwk: { ...jwk, alg: 'RS256', use: 'sig', kid: await calculateJwkThumbprint(jwk) } };
}
