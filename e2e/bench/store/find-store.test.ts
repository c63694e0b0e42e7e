import { expect, test } from 'vitest';
import { argumentOf, findJava } from './find-store.ts';

const list = `
   10     1 node infra/local/main.ts
   11    10 node guard.mjs lock /jar java -Xmx256m -jar DynamoDBLocal.jar -port 4001 -dbPath /data/dynamodb
   12    11 /usr/bin/java -Xmx256m -jar DynamoDBLocal.jar -port 4001 -dbPath /data/dynamodb
   13     1 java -jar DynamoDBLocal.jar -port 4002
`;

test("a booth's own Java is found below its guard, with the arguments it was called with", () => {
  const java = findJava(list, 10);
  expect(java?.pid).toBe(12);
  expect(argumentOf(java?.args ?? [], '-port')).toBe('4001');
  expect(argumentOf(java?.args ?? [], '-dbPath')).toBe('/data/dynamodb');
  expect(argumentOf(java?.args ?? [], '-inMemory')).toBe('');
});

test('none is found where none descends from the process', () => {
  expect(findJava(list, 13)?.pid).toBe(13);
  expect(findJava(list, 99)).toBeUndefined();
});
