import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The Java that would have run without the proxy: JAVA_HOME's, else the first in PATH. @throws Error where there is none */
export function findRealJava({ JAVA_HOME, PATH }: NodeJS.ProcessEnv): string {
  const places = [
    ...(JAVA_HOME === undefined || JAVA_HOME === '' ? [] : [join(JAVA_HOME, 'bin')]),
    ...(PATH ?? '').split(delimiter).filter((place) => place !== ''),
  ];
  const found = places.map((place) => join(place, 'java')).find(isExecutable);
  if (found === undefined) throw new Error('There is no java in PATH or JAVA_HOME.');
  return found;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // Whatever the reason: it can't be run.
    return false;
  }
}
