import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageProblem } from '../errors.ts';
import { isLoopback } from '../parse-arguments.ts';

/**
 * The organiser's password: as given, of the environment, or as the booth's data folder keeps it. The folder's goes to
 * this machine's own booth alone. @throws UsageProblem that says where it may come from
 */
export function findPassword(given: string | undefined, url: string, environment: NodeJS.ProcessEnv): string {
  const named = given ?? environment.BOOTHPRESSO_STAFF_PASSWORD;
  if (named) return named;
  const file = join(environment.BOOTHPRESSO_DATA || '.boothpresso', 'staff-password');
  if (isLoopback(url) && existsSync(file)) return readFileSync(file, 'utf8').trim();
  throw new UsageProblem(
    `The baristas sign in as the organiser and need the password: give --password, or set BOOTHPRESSO_STAFF_PASSWORD${
      isLoopback(url) ? `, or start the robots where the booth's data folder is (no ${file} here)` : ''
    }.`,
  );
}
