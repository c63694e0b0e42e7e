import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from '../support/api.ts';

/** The key by which the laptop's user pool signs: only with it can a token be made that is good but for its time. */
export function readSigningKey(api: Api): KeyObject {
  return createPrivateKey(readFileSync(join(api.booth.data, 'token-key.pem'), 'utf8'));
}
