import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1));

/** The file that `cdk deploy --outputs-file` writes; the outputs besides (each workflow's ARN) stay as they are. */
const outputsFile = v.object({
  Boothpresso: v.objectWithRest(
    {
      ApiUrl: v.pipe(text, v.url()),
      GraphqlUrl: v.pipe(text, v.url()),
      ApiKey: text,
      Region: text,
      AmplifyAppId: text,
      WebUrl: v.pipe(text, v.url()),
      UserPoolId: text,
      UserPoolClientId: text,
    },
    v.string(),
  ),
});

export type StackOutputs = v.InferOutput<typeof outputsFile>['Boothpresso'];

/** @throws ValiError naming what the file lacks */
export function parseStackOutputs(json: string): StackOutputs {
  return v.parse(outputsFile, JSON.parse(json)).Boothpresso;
}
