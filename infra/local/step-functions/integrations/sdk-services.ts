import { type Members, members } from './shape.ts';

/** A service whose API an `aws-sdk` task can call. */
export interface SdkServiceModel {
  /** What its errors begin with. */
  readonly prefix: string;
  /** The actions, and of each the parameters that this machine takes notice of. */
  readonly actions: Readonly<Record<string, Members>>;
  /** The errors that the API's model has a name for, as the actions here may throw them. */
  readonly errors: ReadonlySet<string>;
}

const named = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const USER = 'UserPoolId Username';

const SCHEDULE = members(
  'Name GroupName ScheduleExpression ScheduleExpressionTimezone State ActionAfterCompletion Description',
  {
    FlexibleTimeWindow: members('Mode'),
    Target: members('Arn RoleArn Input', {
      DeadLetterConfig: members('Arn'),
      RetryPolicy: members('MaximumEventAgeInSeconds MaximumRetryAttempts'),
    }),
  },
);

/** By the name in a Task's Resource. Sources: the API reference of each service. */
export const SDK_SERVICES = {
  cognitoidentityprovider: {
    prefix: 'CognitoIdentityProvider',
    actions: {
      adminCreateUser: members(
        `${USER} UserAttributes ValidationData TemporaryPassword ForceAliasCreation MessageAction DesiredDeliveryMediums ClientMetadata`,
      ),
      adminDeleteUser: members(USER),
      adminGetUser: members(USER),
      adminSetUserPassword: members(`${USER} Password Permanent`),
      adminAddUserToGroup: members(`${USER} GroupName`),
      adminRemoveUserFromGroup: members(`${USER} GroupName`),
      adminListGroupsForUser: members(`${USER} Limit NextToken`),
      createGroup: members('UserPoolId GroupName Description RoleArn Precedence'),
    },
    errors: named(
      'CodeDeliveryFailureException GroupExistsException InternalErrorException InvalidLambdaResponseException InvalidParameterException InvalidPasswordException LimitExceededException NotAuthorizedException PasswordHistoryPolicyViolationException PreconditionNotMetException ResourceNotFoundException TooManyRequestsException UnexpectedLambdaException UnsupportedUserStateException UserLambdaValidationException UserNotFoundException UsernameExistsException',
    ),
  },
  sfn: {
    prefix: 'Sfn',
    actions: {
      startExecution: members('StateMachineArn Input Name TraceHeader'),
      sendTaskSuccess: members('TaskToken Output'),
      sendTaskFailure: members('TaskToken Error Cause'),
    },
    errors: named(
      'ExecutionAlreadyExists ExecutionLimitExceeded InvalidArn InvalidExecutionInput InvalidName InvalidOutput InvalidToken StateMachineDeleting StateMachineDoesNotExist TaskDoesNotExist TaskTimedOut ValidationException',
    ),
  },
  scheduler: {
    prefix: 'Scheduler',
    actions: {
      createSchedule: SCHEDULE,
      updateSchedule: SCHEDULE,
      deleteSchedule: members('Name GroupName'),
      getSchedule: members('Name GroupName'),
    },
    errors: named(
      'ConflictException InternalServerException ResourceNotFoundException ServiceQuotaExceededException ThrottlingException ValidationException',
    ),
  },
  appsync: {
    prefix: 'AppSync',
    actions: { updateApiKey: members('ApiId Id Description Expires') },
    errors: named(
      'ApiKeyValidityOutOfBoundsException BadRequestException InternalFailureException LimitExceededException NotFoundException UnauthorizedException',
    ),
  },
} as const satisfies Readonly<Record<string, SdkServiceModel>>;

export type SdkServiceName = keyof typeof SDK_SERVICES;
