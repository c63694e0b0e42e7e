import * as v from 'valibot';
import type { UserPoolPlan } from '../types.ts';

/** Ways to call that need nothing more. */
export const PlainMode = v.picklist(['API_KEY', 'AWS_IAM']);

/** A pattern of Java's, which is for the whole text; one that JavaScript can't read stops the start. */
const WholePattern = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    try {
      return new RegExp(`^(?:${dataset.value})$`);
    } catch (error) {
      addIssue({ message: String(error) });
      return NEVER;
    }
  }),
);

const UserPoolConfig = v.strictObject({
  UserPoolId: v.pipe(v.string(), v.regex(/^[\w-]+_[0-9a-zA-Z]+$/)),
  AwsRegion: v.string(),
  AppIdClientRegex: v.optional(WholePattern),
});

/** An additional way to call, as the template gives it. */
export const Provider = v.variant('AuthenticationType', [
  v.strictObject({ AuthenticationType: PlainMode }),
  v.strictObject({ AuthenticationType: v.literal('AMAZON_COGNITO_USER_POOLS'), UserPoolConfig }),
]);
type Provider = v.InferOutput<typeof Provider>;

/** The user pool among the ways to call. AppSync takes several; here it is one, or none. */
export function userPoolPlan(providers: readonly Provider[]): UserPoolPlan | null {
  for (const provider of providers) {
    if (provider.AuthenticationType !== 'AMAZON_COGNITO_USER_POOLS') continue;
    const { UserPoolId, AwsRegion, AppIdClientRegex = null } = provider.UserPoolConfig;
    return { issuer: `https://cognito-idp.${AwsRegion}.amazonaws.com/${UserPoolId}`, clientPattern: AppIdClientRegex };
  }
  return null;
}
