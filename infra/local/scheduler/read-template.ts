import * as v from 'valibot';
import { UnsupportedTemplate } from '../template/errors.ts';
import { nameOf } from '../template/names.ts';
import type { Resource } from '../template/resource.ts';
import { commonSettings, type Settings } from './settings.ts';

const properties = v.strictObject(commonSettings);

/** The groups of the template, and the one that every account has. */
export const readGroups = (resources: readonly Resource[]): ReadonlySet<string> =>
  new Set(['default', ...resources.filter(({ type }) => type === 'AWS::Scheduler::ScheduleGroup').map(nameOf)]);

/** The schedules of the template. Throws `UnsupportedTemplate`, which names the property. */
export function readSchedules(resources: readonly Resource[], groups: ReadonlySet<string>): Settings[] {
  return resources
    .filter(({ type }) => type === 'AWS::Scheduler::Schedule')
    .map((resource) => {
      const given = { Name: resource.logicalId, ...resource.properties };
      const parsed = v.safeParse(properties, given);
      if (!parsed.success) {
        const [issue] = parsed.issues;
        throw new UnsupportedTemplate(resource.logicalId, `${v.getDotPath(issue) ?? 'Properties'} (${issue.message})`);
      }
      if (!groups.has(parsed.output.GroupName)) throw new UnsupportedTemplate(resource.logicalId, 'GroupName');
      // CloudFormation has no property for it: a schedule of the template stays.
      return { ...parsed.output, ActionAfterCompletion: 'NONE' };
    });
}
