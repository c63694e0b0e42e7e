import { execFile } from 'node:child_process';
import { JavaMissing } from './errors.ts';

const OLDEST_JAVA = 17;
const VERSION_TIMEOUT_MS = 10_000;

/** Reads the major version from what `java -version` prints; 8 and older call themselves 1.8. */
export function parseJavaVersion(printed: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(printed);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/**
 * Says why Java wouldn't run, as an error, or nothing when Java is there and new enough.
 * Asked only after a failed start: the question costs a tenth of a second.
 */
export async function explainJava(command: string): Promise<JavaMissing | undefined> {
  const printed = await printVersion(command);
  if (printed === undefined) return new JavaMissing('Java was not found on this machine.');
  const version = parseJavaVersion(printed);
  if (version === undefined || version >= OLDEST_JAVA) return undefined;
  return new JavaMissing(`The Java on this machine is version ${version}.`);
}

function printVersion(command: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, ['-version'], { timeout: VERSION_TIMEOUT_MS, windowsHide: true }, (error, stdout, stderr) => {
      resolve(error === null ? stdout + stderr : undefined);
    });
  });
}
