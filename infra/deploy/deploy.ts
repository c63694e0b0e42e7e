import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AmplifyClient } from '@aws-sdk/client-amplify';
import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { SFNClient } from '@aws-sdk/client-sfn';
import { readablePassword } from '../local/cognito/passwords/readable-password.ts';
import { toAmplifyOutputs } from './amplify-outputs.ts';
import { makeDemoBooth, type RunWorkflow, welcomeOrganiser } from './make-demo-booth.ts';
import { type FirstOrganiser, makeFirstOrganiser } from './make-first-organiser.ts';
import { readBooth } from './read-booth.ts';
import { runScript } from './run-command.ts';
import { runWorkflow } from './run-workflow.ts';
import { parseStackOutputs } from './stack-outputs.ts';
import { uploadWeb } from './upload-web.ts';
import { zipFolder } from './zip-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
// Beside the sources, not in cdk.out: the operator's commands read it too, and the next synthesis clears that folder.
const outputsPath = join(root, 'cdk-outputs.json');

/**
 * Brings the whole booth to the AWS account and region that the environment's credentials name, which `cdk bootstrap`
 * has prepared. Every step may be repeated: a second run changes only what is new.
 */
async function deploy(): Promise<void> {
  await runScript(root, 'aggregator/build.ts');
  await runScript(root, 'infra/app.ts');
  await runScript(root, 'node_modules/vite/bin/vite.js', ['build', '--config', 'web/vite.config.ts']);
  // The assembly just written, so that what is deployed is what runs on the laptop.
  const cdk = [
    'deploy',
    'Boothpresso',
    '--app',
    'cdk.out',
    '--outputs-file',
    outputsPath,
    '--require-approval',
    'never',
  ];
  await runScript(root, 'node_modules/aws-cdk/bin/cdk', cdk);

  const outputs = parseStackOutputs(await readFile(outputsPath, 'utf8'));
  const region = outputs.Region;
  const sfn = new SFNClient({ region });
  const cognito = new CognitoIdentityProviderClient({ region });
  const organiser = await makeFirstOrganiser(cognito, outputs.UserPoolId, readablePassword);
  // At once: it is kept nowhere, and a later step may fail.
  if (organiser !== undefined) printSignIn(outputs.WebUrl, organiser);
  const state = await readBooth(outputs, 'demo');
  const run: RunWorkflow = (name, input) => runWorkflow(sfn, outputs, name, input);
  await makeDemoBooth(root, state, run);
  if (organiser !== undefined && state.isMade) await welcomeOrganiser(organiser.username, 'demo', run);

  const configuration = JSON.stringify(toAmplifyOutputs(outputs, 'demo'), null, 2);
  await writeFile(join(root, 'amplify_outputs.json'), `${configuration}\n`);
  const zip = await zipFolder(join(root, 'web', 'dist'), { 'amplify_outputs.json': configuration });
  await uploadWeb(new AmplifyClient({ region }), outputs.AmplifyAppId, zip);
  console.log(`The booth is at ${outputs.WebUrl}, its screen at ${outputs.WebUrl}/b/demo/screen`);
  console.log(`Staff sign in at ${outputs.WebUrl}/b/demo/organiser`);
}

function printSignIn(webUrl: string, { username, temporaryPassword }: FirstOrganiser): void {
  console.log(`The organiser signs in at ${webUrl}/b/demo/organiser as ${username}`);
  console.log(
    temporaryPassword === undefined
      ? 'with the password they have.'
      : `with the password ${temporaryPassword} (shown this once; good for 7 days; the first sign-in asks for another).`,
  );
}

await deploy();
