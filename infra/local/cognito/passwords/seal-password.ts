import { createHmac, type ScryptOptions, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { tooManyRequests } from '../errors.ts';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** About 50 ms and 16 MB each. Source: RFC 7914, section 2, for interactive use. */
const cost = { N: 2 ** 14, r: 8, p: 1 };
/** More at once than people sign in; a flood mustn't take the machine from the voters. */
const mostAtOnce = 8;

/** What is stored in a password's place. The same for the same person and password, different between people. */
export type SealPassword = (username: string, password: string) => Promise<string>;

/** @param secret of this data folder; salts are drawn from it */
export function createSealPassword(secret: string): SealPassword {
  let underWay = 0;
  return async (username, password) => {
    if (underWay >= mostAtOnce) throw tooManyRequests();
    underWay += 1;
    try {
      const salt = createHmac('sha256', secret).update(username).digest();
      return (await derive(password, salt, 32, cost)).toString('base64url');
    } finally {
      underWay -= 1;
    }
  };
}
