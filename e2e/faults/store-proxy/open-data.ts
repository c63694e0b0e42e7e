import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as v from 'valibot';

const Keys = v.object({ accessKeyId: v.string(), secretAccessKey: v.string() });
const Template = v.object({ Resources: v.record(v.string(), v.object({ Type: v.string() })) });

const template = join(import.meta.dirname, '../../../cdk.out/Boothpresso.template.json');
const region = 'us-east-1';

/** A booth's tables and queues, reached with the keys of its data folder, as its owner may. */
export interface BoothData {
  readonly store: DynamoDBClient;
  readonly tables: { readonly transactions: string; readonly counts: string };
  readonly queues: SQSClient;
  /** Address of the queue whose name in the template begins so. */
  queueUrl(name: string): string;
  close(): void;
}

/** @param storeUrl the store's own address. @param boothUrl where the queues answer. @throws Error where the folder is no booth's */
export async function openData(data: string, storeUrl: string, boothUrl: string): Promise<BoothData> {
  const credentials = v.parse(Keys, JSON.parse(readFileSync(join(data, 'keys.json'), 'utf8')));
  const store = new DynamoDBClient({ endpoint: storeUrl, region, credentials });
  const queues = new SQSClient({ endpoint: boothUrl, region, credentials });
  const { TableNames = [] } = await store.send(new ListTablesCommand({}));
  const find = (names: readonly string[], start: string) => {
    const found = names.find((name) => name.startsWith(start));
    if (found === undefined) throw new Error(`The booth has no ${start}…`);
    return found;
  };
  const { Resources } = v.parse(Template, JSON.parse(readFileSync(template, 'utf8')));
  const queueNames = Object.entries(Resources).flatMap(([name, { Type }]) =>
    Type === 'AWS::SQS::Queue' ? [name] : [],
  );
  return {
    store,
    queues,
    tables: { transactions: find(TableNames, 'Transactions'), counts: find(TableNames, 'Counts') },
    queueUrl: (name) => `${boothUrl}/000000000000/${find(queueNames, name)}`,
    close() {
      store.destroy();
      queues.destroy();
    },
  };
}
