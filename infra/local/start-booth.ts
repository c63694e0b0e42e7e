import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRestApi } from './api-gateway/create-rest-api.ts';
import { supports as apiGateway } from './api-gateway/supports.ts';
import { supports as appSync, createAppSync } from './appsync/index.ts';
import { updateApiKey } from './appsync/update-api-key.ts';
import type { Log } from './aws/types.ts';
import { supports as cognitoSupports, createCognito } from './cognito/index.ts';
import type { Config } from './config.ts';
import { everyMs } from './console/watch-address.ts';
import { readFree } from './data-folder/check-writable.ts';
import { openDataFolder } from './data-folder/open-data-folder.ts';
import { watchRoom } from './data-folder/watch-room.ts';
import { createTables, supports as dynamoDb, openKnownTables, startDynamoDb } from './dynamodb/index.ts';
import { createEventBridge, supports as eventBridgeSupports } from './event-bridge/index.ts';
import { amplifyOutputs } from './hosting/amplify-outputs.ts';
import { createHosting } from './hosting/create-hosting.ts';
import { keepPages } from './hosting/keep-pages.ts';
import { supports as hosting } from './hosting/supports.ts';
import { checkSignature } from './iam/check-signature.ts';
import { supports as iam } from './iam/supports.ts';
import { createEventSourceMappings, createLambda, supports as lambdaSupports } from './lambda/index.ts';
import { createPipes, supports as pipesSupports } from './pipes/index.ts';
import { createScheduler, supports as schedulerSupports } from './scheduler/index.ts';
import { type RunWorkflow, seedBooth } from './seed/seed-booth.ts';
import { openStaffPassword } from './seed/staff-password.ts';
import { createFairGate, gateLimits } from './server/crowd/fair-gate.ts';
import { holdPort } from './server/hold-port.ts';
import { startServer } from './server/start-server.ts';
import { createQueues, supports as sqs } from './sqs/index.ts';
import { createStepFunctions, supports as stepFunctionsSupports } from './step-functions/index.ts';
import { checkSupported } from './template/check-supported.ts';
import { region } from './template/names.ts';
import { notRun } from './template/not-run.ts';
import { type RawTemplate, resolveTemplate } from './template/resolve.ts';
import { checkFirewalls } from './waf/check-firewalls.ts';
import { supports as waf } from './waf/supports.ts';

export interface Booth {
  readonly port: number;
  /** Where phones find the booth; follows a new address of the machine. */
  setPublicUrl(url: string): void;
  /** How the seeded staff sign in: the file of their password, and the password where nobody has been told it yet. */
  readonly staff: { readonly path: string; readonly news: string | undefined };
  /** Settles when the booth can't go on by itself, with a sentence that says why; it still has to be stopped. */
  readonly failed: Promise<Error>;
  stop(): Promise<void>;
}

const ROOM_LOOK_MS = 5_000;

const supported = [
  apiGateway,
  appSync,
  cognitoSupports,
  dynamoDb,
  eventBridgeSupports,
  hosting,
  iam,
  lambdaSupports,
  pipesSupports,
  schedulerSupports,
  sqs,
  stepFunctionsSupports,
  waf,
  notRun,
];

/** Runs every resource of the synthesised template in this process, DynamoDB Local beside it, behind one port. */
export async function startBooth(config: Config, log: Log): Promise<Booth> {
  const folder = openDataFolder(config.dataDir);
  const undo: (() => Promise<void> | void)[] = [() => folder.close()];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    return { ...(await run()), stop };
  } catch (problem) {
    await stop();
    throw problem;
  }

  async function run(): Promise<Omit<Booth, 'stop'>> {
    const { credentials, journal, apiKey } = folder;
    const clock = Date.now;
    const held = config.port === 0 ? await holdPort() : undefined;
    undo.push(() => held?.release());
    const port = held?.port ?? config.port;
    const cdkOut = join(config.root, 'cdk.out');
    const template = JSON.parse(readFileSync(join(cdkOut, 'Boothpresso.template.json'), 'utf8')) as RawTemplate;
    const { resources, outputs } = resolveTemplate(template, { port, apiKey });
    checkSupported(resources, supported);
    checkFirewalls(resources);

    const { dataDir: path } = config;
    undo.push(watchRoom({ path, free: () => readFree(path), log, every: everyMs(ROOM_LOOK_MS) }));
    const cognito = await createCognito({ resources, files: folder.files, clock, newId: randomUUID, log });
    undo.push(() => cognito.stop());
    const { verifyIdToken } = cognito;
    const staff = openStaffPassword(folder.files, config.staffPassword, cognito);

    const failed = Promise.withResolvers<Error>();
    const dynamo = await startDynamoDb({ dataDir: config.dataDir, credentials, log, onFailure: failed.resolve });
    undo.push(() => dynamo.stop());
    await createTables(resources, dynamo.client, openKnownTables(journal));

    const queues = createQueues({ resources, journal, clock });
    const lambda = createLambda({
      resources,
      assetDir: (hash) => join(cdkOut, `asset.${hash}`),
      environment: {
        AWS_REGION: region,
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
        AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint,
        AWS_ENDPOINT_URL_SQS: `http://127.0.0.1:${port}`,
      },
      log,
    });
    undo.push(() => lambda.stop());
    // Workflows make schedules, and schedules start workflows.
    const scheduler = createScheduler({
      resources,
      targets: {
        startExecution: (arn, input, signal) => stepFunctions.deliver(arn, input, signal),
        queue: (arn, body) => void queues.send(arn, body),
      },
      journal,
      clock,
      newId: randomUUID,
      log,
    });
    const stepFunctions = createStepFunctions({
      resources,
      dynamodb: dynamo.client,
      invokeFunction: (name, payload) => lambda.invoke(name, payload),
      services: {
        cognitoidentityprovider: cognito.operations,
        scheduler: scheduler.operations,
        appsync: { UpdateApiKey: updateApiKey(resources, clock) },
      },
      journal,
      clock,
      newId: randomUUID,
      log,
      onStandstill: (gapMs) => giveBack(gapMs),
    });
    // The template says which workflow gives time back, if any: what has a deadline is no business of this machine's.
    const giveBack = async (byMs: number) => {
      const { StandstillWorkflowArn: arn } = outputs;
      if (arn === undefined) return;
      const result = await stepFunctions.startSync(arn, JSON.stringify({ byMs }));
      if (result.status !== 'SUCCEEDED') throw new Error(`The deadlines were not moved: ${JSON.stringify(result)}`);
    };
    undo.push(() => stepFunctions.stop());
    undo.push(() => scheduler.stop());
    const gate = createFairGate(gateLimits, clock);
    const appsync = createAppSync({
      resources,
      gate,
      dynamodb: dynamo.client,
      checkSignature: async (request, service) => (await checkSignature({ request, credentials, service, clock })).ok,
      apiKey,
      verifyIdToken,
      clock,
      newId: randomUUID,
      log,
    });
    undo.push(() => appsync.stop());
    const eventBridge = createEventBridge({
      resources,
      targets: {
        appsync: async (_arn, operation, variables) => {
          const { errors } = await appsync.execute(operation, variables, 'AWS_IAM');
          if (errors?.length) throw new Error(`The live API refused an event: ${JSON.stringify(errors)}`);
        },
        stepFunctions: (arn, input, signal) => stepFunctions.deliver(arn, input, signal),
        queue: (arn, body) => void queues.send(arn, body),
      },
      journal,
      clock,
      log,
    });
    undo.push(() => eventBridge.stop());

    let publicUrl = config.publicUrl;
    let ready = false;
    const restApi = createRestApi({
      resources,
      gate,
      startSync: (arn, input) => stepFunctions.startSync(arn, input),
      verifyIdToken,
      stageVariables: () => ({ publicUrl: publicUrl ?? `http://localhost:${port}` }),
      clock,
      newRequestId: randomUUID,
      log,
    });
    await held?.release();
    const server = await startServer({
      port,
      restApi,
      appsync,
      signIn: (req, res) => cognito.handle(req, res),
      awsApis: {
        AWSStepFunctions: stepFunctions.operations,
        AmazonSQS: queues.operations,
        AWSCognitoIdentityProviderService: cognito.operations,
      },
      invokeFunction: (name, payload) => lambda.invoke(name, payload),
      credentials,
      hosting: createHosting({ resources, directory: keepPages(join(config.root, 'web/dist'), config.dataDir) }),
      outputs: (host) =>
        amplifyOutputs({
          host,
          protocol: 'http',
          region,
          apiKey,
          userPoolId: cognito.userPoolId,
          userPoolClientId: cognito.clientId,
          stagePath: restApi.stagePath,
          boothId: 'demo',
          publicUrl: publicUrl ?? `http://${host}`,
        }),
      ready: () => ready,
      log,
    });
    undo.push(() => server.stop());

    const mappings = createEventSourceMappings({
      resources,
      lambda,
      dynamodb: dynamo,
      sqs: queues,
      journal,
      log,
      clock,
    });
    undo.push(() => mappings.stop());
    const pipes = createPipes({
      resources,
      dynamodb: dynamo,
      eventBridge,
      sendToQueue: (arn, body) => void queues.send(arn, body),
      journal,
      clock,
      log,
    });
    undo.push(() => pipes.stop());
    await stepFunctions.resume();
    scheduler.start();
    const runWorkflow: RunWorkflow = async (name, input) => {
      const result = await stepFunctions.startSync(
        `arn:aws:states:${region}:000000000000:stateMachine:boothpresso-${name}`,
        JSON.stringify(input),
      );
      if (result.status !== 'SUCCEEDED') throw new Error(`${name}: ${JSON.stringify(result)}`);
      return JSON.parse(result.output) as { statusCode: number; body: string };
    };
    await seedBooth({ root: config.root, folder, run: runWorkflow, pool: cognito, staff });
    folder.noteRunning(port, outputs);
    ready = true;
    return {
      port,
      failed: failed.promise,
      staff: { path: staff.path, news: staff.isNews ? staff.password : undefined },
      setPublicUrl: (url) => {
        if (config.publicUrl === undefined) publicUrl = url;
      },
    };
  }
}
