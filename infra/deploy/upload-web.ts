import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AmplifyClient,
  CreateDeploymentCommand,
  GetJobCommand,
  JobStatus,
  StartDeploymentCommand,
} from '@aws-sdk/client-amplify';

const branchName = 'main';
const running: readonly (string | undefined)[] = [
  JobStatus.CREATED,
  JobStatus.PENDING,
  JobStatus.PROVISIONING,
  JobStatus.RUNNING,
];

/**
 * Puts a zipped web app on Amplify Hosting and waits until it is served.
 * @throws when Amplify refuses it
 */
export async function uploadWeb(amplify: AmplifyClient, appId: string, zip: Buffer): Promise<void> {
  const { jobId, zipUploadUrl } = await amplify.send(new CreateDeploymentCommand({ appId, branchName }));
  if (jobId === undefined || zipUploadUrl === undefined)
    throw new Error('Amplify Hosting gave no address to upload to.');
  const answer = await fetch(zipUploadUrl, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/zip' },
    body: new Uint8Array(zip),
  });
  if (!answer.ok) throw new Error(`The upload of the web app was answered with ${answer.status}.`);
  await amplify.send(new StartDeploymentCommand({ appId, branchName, jobId }));
  const status = await waitForJob(amplify, appId, jobId);
  if (status !== JobStatus.SUCCEED) throw new Error(`Amplify Hosting ended the deployment with ${status}.`);
}

async function waitForJob(amplify: AmplifyClient, appId: string, jobId: string): Promise<string | undefined> {
  for (;;) {
    const { job } = await amplify.send(new GetJobCommand({ appId, branchName, jobId }));
    const status = job?.summary?.status;
    if (!running.includes(status)) return status;
    await sleep(2_000);
  }
}
