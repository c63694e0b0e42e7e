import { type Cognito, readablePassword } from '../cognito/index.ts';
import type { KeptFiles } from '../data-folder/keep-files.ts';

const fileName = 'staff-password';

/** The password of the seeded staff, organiser and barista. */
export interface StaffPassword {
  readonly password: string;
  /** The one that was in force before, where another is now. */
  readonly replaces: string | undefined;
  /** Whether it is new to whoever reads the terminal: made in this folder's first start. */
  readonly isNews: boolean;
  /** The file that keeps it. */
  readonly path: string;
  /** Notes that it is in force. */
  keep(): void;
}

/**
 * The password of the environment, else the one that is kept, else a new one.
 * @throws Error with a sentence about BOOTHPRESSO_STAFF_PASSWORD, where that one won't do
 */
export function openStaffPassword(
  files: KeptFiles,
  wanted: string | undefined,
  pool: Pick<Cognito, 'policy' | 'passwordFault'>,
): StaffPassword {
  const problem = wanted === undefined ? undefined : pool.passwordFault(wanted);
  if (problem !== undefined) {
    throw new Error(
      `BOOTHPRESSO_STAFF_PASSWORD won't do: ${problem}. Give ${pool.policy.minimumLength} characters or more: capitals, small letters, digits and a sign, such as Flat-White-2-Go; or leave it out, and one is made.`,
    );
  }
  const kept = files.read(fileName)?.trim();
  const password = wanted ?? kept ?? readablePassword();
  const keep = () => files.write(fileName, `${password}\n`);
  // Kept before anybody is given it: a start that breaks off half-way must find the same again.
  if (kept === undefined) keep();
  return {
    password,
    replaces: kept === undefined || kept === password ? undefined : kept,
    isNews: kept === undefined && wanted === undefined,
    path: files.pathOf(fileName),
    keep,
  };
}
