/** What the pool asks of a password. */
export interface PasswordPolicy {
  readonly minimumLength: number;
  readonly lowercase: boolean;
  readonly uppercase: boolean;
  readonly numbers: boolean;
  readonly symbols: boolean;
  /** How long a temporary password can be used; days. */
  readonly temporaryDays: number;
}

/** Cognito's own list; a blank counts within the password alone. Source: "Password requirements", Cognito guide. */
const symbol = /[\^$*.[\]{}()?\-"!@#%&/\\,><':;|_~`=+]|(?<=.) (?=.)/;

/** What is missing from a password, in Cognito's words; undefined for one that will do. */
export function passwordFault(policy: PasswordPolicy, password: string): string | undefined {
  if (password.length < policy.minimumLength) return 'Password not long enough';
  if (password.length > 256) return 'Password too long';
  if (/^\s|\s$/.test(password)) return 'Password must not begin or end with a blank';
  if (policy.uppercase && !/[A-Z]/.test(password)) return 'Password must have uppercase characters';
  if (policy.lowercase && !/[a-z]/.test(password)) return 'Password must have lowercase characters';
  if (policy.numbers && !/\d/.test(password)) return 'Password must have numeric characters';
  if (policy.symbols && !symbol.test(password)) return 'Password must have symbol characters';
  return undefined;
}
