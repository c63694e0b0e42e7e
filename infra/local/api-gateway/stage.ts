import type { Clock } from '../aws/types.ts';
import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';
import { readResource } from './template-reader.ts';
import { createThrottle } from './throttle.ts';

export interface Stage {
  readonly name: string;
  readonly variables: Readonly<Record<string, string>>;
  /** A throttle of its own for each method of each resource path, as the stage's settings say. */
  throttleOf(httpMethod: string, resourcePath: string): () => boolean;
}

const settingKeys = [
  'HttpMethod',
  'ResourcePath',
  'ThrottlingRateLimit',
  'ThrottlingBurstLimit',
  // Logs and metrics: the laptop has no CloudWatch. No cache is asked for where caching is off.
  'LoggingLevel',
  'MetricsEnabled',
  'DataTraceEnabled',
];

/** The API's one stage. A setting's path is `/*` for all, or has `~1` for each slash inside. */
export function readStage(resources: readonly Resource[], clock: Clock): Stage {
  const stages = resources.filter(({ type }) => type === 'AWS::ApiGateway::Stage');
  const [resource, second] = stages;
  if (second !== undefined) throw new UnsupportedTemplate(second.logicalId, 'StageName (a second stage)');
  if (resource === undefined) throw new UnsupportedTemplate('AWS::ApiGateway::Stage', 'StageName (there is no stage)');
  const reader = readResource(resource);
  const settings = reader.list('MethodSettings').map((setting) => {
    setting.only(...settingKeys);
    return {
      httpMethod: setting.text('HttpMethod'),
      path: setting.text('ResourcePath').replaceAll('~1', '/').replace(/^\/+/, '/'),
      rate: setting.number('ThrottlingRateLimit'),
      burst: setting.number('ThrottlingBurstLimit'),
    };
  });
  return {
    name: reader.text('StageName'),
    variables: reader.texts('Variables'),
    throttleOf: (httpMethod, resourcePath) => {
      const fits = settings.filter(
        (setting) =>
          (setting.httpMethod === '*' || setting.httpMethod === httpMethod) &&
          (setting.path === '/*' || setting.path === resourcePath),
      );
      // The more exact setting wins, value by value.
      const exact = (setting: (typeof fits)[number]): number =>
        Number(setting.path !== '/*') * 2 + Number(setting.httpMethod !== '*');
      const ordered = fits.toSorted((one, other) => exact(other) - exact(one));
      const rate = ordered.find((setting) => setting.rate !== undefined)?.rate;
      const burst = ordered.find((setting) => setting.burst !== undefined)?.burst;
      return rate === undefined && burst === undefined
        ? () => true
        : createThrottle(rate ?? Number.POSITIVE_INFINITY, burst ?? rate ?? 0, clock);
    },
  };
}
