import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

/** The people who run booths. Visitors never sign in. */
export class StaffPool extends Construct {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;
  /** Where pages sign in. */
  readonly endpoint: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.userPool = new UserPool(this, 'Pool', {
      userPoolName: 'boothpresso-staff',
      // People are made by an organiser, who tells them their first password; no address of theirs is kept.
      selfSignUpEnabled: false,
      signInAliases: { username: true },
      signInCaseSensitive: false,
      accountRecovery: AccountRecovery.NONE,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      mfa: Mfa.OFF,
      featurePlan: FeaturePlan.ESSENTIALS,
      // Whoever loses the pool is locked out of every booth.
      removalPolicy: RemovalPolicy.RETAIN,
      deletionProtection: true,
    });
    Validations.of(this.userPool).acknowledge(
      {
        id: 'AwsSolutions-COG2',
        reason:
          'Baristas share a tablet and are made for a day, without a telephone or an address of theirs; a second factor would be one more thing lost at the booth. Sessions end after a day, and an organiser removes a person at once.',
      },
      {
        id: 'AwsSolutions-COG8',
        reason:
          "The plus plan's checks need what isn't here: leaked passwords aren't found under SRP, and adaptive sign-in would shut out staff who come from a fair's network on new devices, with no second factor to let them in.",
      },
    );
    this.client = this.userPool.addClient('Client', {
      userPoolClientName: 'boothpresso-web',
      // A page can keep no secret.
      generateSecret: false,
      disableOAuth: true,
      // The password never leaves the browser: SRP, and the refresh that comes with it.
      authFlows: { userSrp: true },
      // A role given or taken holds with the next token: the shortest that Cognito takes.
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      // A tablet behind the bar stays signed in for a day of the event.
      refreshTokenValidity: Duration.hours(24),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
    const { region, urlSuffix } = this.userPool.stack;
    this.endpoint = `https://cognito-idp.${region}.${urlSuffix}`;
    // Who may make new booths; the groups of a booth are made with it.
    new CfnUserPoolGroup(this, 'Admin', {
      userPoolId: this.userPool.userPoolId,
      groupName: 'admin',
      description: 'May make new booths',
    });
  }
}
