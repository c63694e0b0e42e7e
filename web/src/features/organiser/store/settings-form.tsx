import { controlId } from '../../../components/form/field.tsx';
import { ClashNotice } from '../booth/form/clash-notice.tsx';
import { DeskPart } from '../booth/form/desk-part.tsx';
import { DeskSaveBar } from '../booth/form/desk-save-bar.tsx';
import { LeaveQuestion } from '../booth/form/leave-question.tsx';
import { useBoothText } from '../booth/texts/use-booth-text.ts';
import { useSayDuration } from './say-duration.ts';
import { SettingField } from './setting-field.tsx';
import { isDuration, type StoreSettings } from './settings/settings.ts';
import { toForm } from './settings/settings-form.ts';
import type { KnownSettings } from './settings/use-settings.ts';
import { useStoreText } from './texts/use-store-text.ts';
import { useSettingsForm } from './use-settings-form.ts';

const parts = [
  { title: 'codes', fields: ['codePeriodSeconds', 'drinksPerCode'] },
  { title: 'limits', fields: ['queueLimit', 'ordersPerVisitor'] },
  { title: 'times', fields: ['orderTimeoutSeconds', 'makeTimeoutSeconds'] },
] as const;

/** Codes, limits and time-outs. */
export function SettingsForm({ boothId, known }: { boothId: string; known: KnownSettings }) {
  const text = useStoreText();
  const boothText = useBoothText();
  const sayDuration = useSayDuration();
  const { merged, edit, problems, refusal, state, save } = useSettingsForm(boothId, known);
  const { isDirty, clashes } = merged;
  const badFields = Object.keys(problems).length;
  const clashTitle = boothText.clash(clashes.map((field) => text.fields[field]).join(', '));
  const theirs = toForm(known.settings);

  function said(): string {
    if (badFields > 0) return boothText.problems(badFields);
    if (clashes.length > 0) return clashTitle;
    if (refusal !== null) return refusal;
    if (state === 'SAVING') return boothText.saving;
    if (isDirty) return boothText.unsaved;
    return state === 'SAVED' ? text.saved : '';
  }

  const sayTheirs = (field: keyof StoreSettings) =>
    isDuration(field) ? sayDuration(known.settings[field]) : theirs[field];

  async function submit(): Promise<void> {
    const field = await save();
    if (field !== null) document.getElementById(controlId(field))?.focus();
  }

  return (
    <form
      className="form-body"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (state !== 'SAVING') void submit();
      }}
    >
      <ClashNotice
        title={clashTitle}
        lines={clashes.map((field) => boothText.clashTheirs(text.fields[field], sayTheirs(field)))}
        takeTheirs={boothText.takeTheirs}
        keepMine={boothText.keepMine}
        onSettle={merged.settle}
      />
      {parts.map(({ title, fields }) => (
        <DeskPart key={title} title={text[title]} isGroup>
          <div className="setting-fields">
            {fields.map((field) => (
              <SettingField
                key={field}
                name={field}
                value={merged.form[field]}
                problem={problems[field] ?? null}
                onChange={(value) => edit(field, value)}
              />
            ))}
          </div>
        </DeskPart>
      ))}
      <DeskSaveBar
        said={said()}
        isProblem={badFields > 0 || clashes.length > 0 || refusal !== null}
        isBusy={state === 'SAVING'}
        save={state === 'SAVING' ? boothText.saving : boothText.save}
        discard={isDirty ? { label: boothText.discard, run: merged.discard } : null}
      />
      <LeaveQuestion isDirty={isDirty} onDiscard={merged.discard} />
    </form>
  );
}
