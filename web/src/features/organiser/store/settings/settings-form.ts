import { fromDuration, toDuration, toWhole } from './duration.ts';
import { isDuration, ranges, type StoreSettings, settingNames } from './settings.ts';

/** The settings as they are typed; times as `minutes:seconds`. */
export type SettingsForm = Readonly<Record<keyof StoreSettings, string>>;
export type SettingsProblems = Partial<Record<keyof StoreSettings, 'NO_NUMBER' | 'OUT_OF_RANGE'>>;

const fromNames = <T>(make: (name: keyof StoreSettings) => T) =>
  Object.fromEntries(settingNames.map((name) => [name, make(name)])) as Record<keyof StoreSettings, T>;

export function toForm(settings: StoreSettings): SettingsForm {
  return fromNames((name) => (isDuration(name) ? toDuration(settings[name]) : String(settings[name])));
}

const readField = (form: SettingsForm, name: keyof StoreSettings) =>
  isDuration(name) ? fromDuration(form[name]) : toWhole(form[name]);

/** What is wrong, field by field; empty when it can be saved. */
export function validateSettings(form: SettingsForm): SettingsProblems {
  const problems: SettingsProblems = {};
  for (const name of settingNames) {
    const value = readField(form, name);
    const [from, to] = ranges[name];
    if (value === null) problems[name] = 'NO_NUMBER';
    else if (value < from || value > to) problems[name] = 'OUT_OF_RANGE';
  }
  return problems;
}

/** The settings that a valid form changes; those that stay aren't sent, so that nobody else's change is undone. */
export function toChange(form: SettingsForm, before: SettingsForm): Partial<StoreSettings> {
  const changed = settingNames.filter((name) => readField(form, name) !== readField(before, name));
  return Object.fromEntries(changed.map((name) => [name, readField(form, name)]));
}
