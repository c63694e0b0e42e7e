import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AmplifyClient } from '@aws-sdk/client-amplify';
import { SFNClient } from '@aws-sdk/client-sfn';
import { seedBooth } from '../local/seed/seed-booth.ts';
import { toAmplifyOutputs } from './amplify-outputs.ts';
import { hasBooth } from './has-booth.ts';
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
  const cdk = ['deploy', 'Boothpresso', '--app', 'cdk.out', '--outputs-file', outputsPath];
  await runScript(root, 'node_modules/aws-cdk/bin/cdk', cdk);

  const outputs = parseStackOutputs(await readFile(outputsPath, 'utf8'));
  const region = outputs.Region;
  const sfn = new SFNClient({ region });
  // What the organiser has made of the booth since the first time is theirs.
  if (!(await hasBooth(outputs, 'demo'))) {
    await seedBooth(root, (name, input) => runWorkflow(sfn, outputs, name, input));
  }

  const configuration = JSON.stringify(toAmplifyOutputs(outputs, 'demo'), null, 2);
  await writeFile(join(root, 'amplify_outputs.json'), `${configuration}\n`);
  const zip = await zipFolder(join(root, 'web', 'dist'), { 'amplify_outputs.json': configuration });
  await uploadWeb(new AmplifyClient({ region }), outputs.AmplifyAppId, zip);
  console.log(`The booth is at ${outputs.WebUrl}, its screen at ${outputs.WebUrl}/b/demo/screen`);
}

await deploy();
