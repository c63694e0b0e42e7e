import { isDeepStrictEqual } from 'node:util';
import type { Clock, Log } from '../aws/types.ts';
import { arnOf, changeSchedule, newSchedule } from './schedule.ts';
import type { ScheduleJournal } from './schedule-journal.ts';
import type { Settings } from './settings.ts';

/** Brings the journal to what the template says, as a deployment does; a schedule that stays the same stays due when it was. */
export function keepTemplate(
  journal: ScheduleJournal,
  template: { readonly groups: ReadonlySet<string>; readonly schedules: readonly Settings[] },
  clock: Clock,
  log: Log,
): void {
  const wanted = new Set(template.schedules.map(arnOf));
  for (const { settings, fromTemplate } of journal.readAll()) {
    const { GroupName, Name } = settings;
    if (!template.groups.has(GroupName)) log.info(`${arnOf(settings)} went with its group.`);
    else if (!fromTemplate || wanted.has(arnOf(settings))) continue;
    journal.remove(GroupName, Name);
  }
  for (const settings of template.schedules) {
    const before = journal.find(settings.GroupName, settings.Name);
    if (before === undefined) journal.put(newSchedule(settings, clock(), true));
    else if (!before.fromTemplate || !isDeepStrictEqual(before.settings, settings)) {
      journal.put({ ...changeSchedule(before, settings, clock()), fromTemplate: true });
    }
  }
}
