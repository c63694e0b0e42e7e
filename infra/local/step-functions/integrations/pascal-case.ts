import type { AwsOperation } from '../../aws/types.ts';

/**
 * An operation whose API writes its members in camelCase, as `aws-sdk` tasks call it: in PascalCase, both ways.
 * Source: "AWS service SDK integrations" of the Step Functions developer guide.
 */
export const inPascalCase =
  (operation: AwsOperation): AwsOperation =>
  async (input) =>
    rename(await operation(rename(input, toCamelCase)), toPascalCase);

const rename = (given: Readonly<Record<string, unknown>>, as: (name: string) => string): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [as(name), value]));

const toCamelCase = (name: string): string => name.slice(0, 1).toLowerCase() + name.slice(1);

/** `adminCreateUser` → `AdminCreateUser`: a task's action → the API's. */
export const toPascalCase = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);
