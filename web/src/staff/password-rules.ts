/** What the user pool asks of a password. Source: `infra/constructs/staff-pool.ts`. */
export const passwordRules = {
  length: /^.{12,}$/s,
  upper: /[A-Z]/,
  lower: /[a-z]/,
  digit: /\d/,
  // The signs that Cognito counts. Source: "Adding user pool password requirements", Amazon Cognito developer guide.
  sign: /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+-]/,
} as const;

export type PasswordRule = keyof typeof passwordRules;
export const passwordRuleNames = Object.keys(passwordRules) as readonly PasswordRule[];

/** The rules that a password meets. */
export function metRules(password: string): ReadonlySet<PasswordRule> {
  return new Set(passwordRuleNames.filter((rule) => passwordRules[rule].test(password)));
}
