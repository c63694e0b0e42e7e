import { NoAnswer } from './errors.ts';
import { fetchJson } from './fetch-json.ts';
import { type Fields, parseFields, parseString } from './parse.ts';

/** Where the API is. */
export interface Config {
  graphqlUrl: string;
  apiKey: string;
  region: string;
  /** Base of the REST commands, without a slash at its end. */
  commandsUrl: string;
  /** The booth that `/` shows. */
  boothId: string;
  /** What the QR codes point at. */
  publicUrl: string;
  /** The whole file, for `Amplify.configure`. */
  outputs: Fields;
}

/** Reads what `Amplify.configure` takes, and beside it what Amplify drops (`custom`). */
export function parseConfig(value: unknown): Config {
  const outputs = parseFields(value, 'amplify_outputs');
  const data = parseFields(outputs.data, 'amplify_outputs.data');
  const custom = parseFields(outputs.custom, 'amplify_outputs.custom');
  const api = parseFields(custom.API, 'amplify_outputs.custom.API');
  const commands = parseFields(api.commands, 'amplify_outputs.custom.API.commands');
  return {
    graphqlUrl: parseString(data.url, 'data.url'),
    apiKey: parseString(data.api_key, 'data.api_key'),
    region: parseString(data.aws_region, 'data.aws_region'),
    commandsUrl: parseString(commands.endpoint, 'commands.endpoint').replace(/\/$/, ''),
    boothId: parseString(custom.boothId, 'custom.boothId'),
    publicUrl: parseString(custom.publicUrl, 'custom.publicUrl'),
    outputs,
  };
}

let loading: Promise<Config> | undefined;

/** Asks for the configuration as it is now. */
export async function fetchConfig(): Promise<Config> {
  const answer = await fetchJson('/amplify_outputs.json', { timeoutMs: 8000 });
  if (answer.status !== 200) throw new NoAnswer(`amplify_outputs.json answers ${answer.status}`);
  return parseConfig(answer.body);
}

/** The configuration, asked for once; a failure is forgotten, so the next call asks again. */
export function loadConfig(): Promise<Config> {
  loading ??= fetchConfig().catch((problem: unknown) => {
    loading = undefined;
    throw problem;
  });
  return loading;
}

/** Has the next call ask anew: the API key may have been renewed while this page was open. */
export function forgetConfig(): void {
  loading = undefined;
}
