import { util } from '@aws-appsync/utils';

/** Whether it is an id of the interface. Checked before it touches a key: a `#` in it would forge another one. */
export function isId(id: string): boolean {
  return util.matches('^[a-z0-9-]{1,64}$', id);
}
