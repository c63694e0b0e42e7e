import type { Booth } from '../../../api/types.ts';
import { controlId } from '../../../components/form/field.tsx';
import { usePolls } from '../polls/live/use-polls.ts';
import type { BoothForm } from './definition/booth-form.ts';
import { ClashNotice } from './form/clash-notice.tsx';
import { DeskSaveBar } from './form/desk-save-bar.tsx';
import { LeaveQuestion } from './form/leave-question.tsx';
import { EntryPart } from './parts/entry-part.tsx';
import { NamePart } from './parts/name-part.tsx';
import { PrivacyPart } from './parts/privacy-part.tsx';
import { ScreenPart } from './parts/screen-part.tsx';
import { WifiPart } from './parts/wifi-part.tsx';
import { useSayValue } from './say-value.ts';
import { useBoothText } from './texts/use-booth-text.ts';
import { useBoothForm } from './use-booth-form.ts';

/** The booth's form. */
export function BoothEditor({ booth }: { booth: Booth }) {
  const text = useBoothText();
  const { merged, edit, problems, refusal, state, save } = useBoothForm(booth);
  const { isDirty, clashes } = merged;
  const polls = usePolls(booth.boothId).data?.polls ?? [];
  const sayValue = useSayValue(polls);
  const part = { booth, form: merged.form, edit, problems };
  const badFields = Object.keys(problems).length;
  const isProblem = badFields > 0 || refusal !== null || clashes.length > 0;
  const clashTitle = text.clash(clashes.map((field) => text.fields[field]).join(', '));

  function said(): string {
    if (badFields > 0) return text.problems(badFields);
    if (clashes.length > 0) return clashTitle;
    if (refusal !== null) return refusal;
    if (state === 'SAVING') return text.saving;
    if (isDirty) return text.unsaved;
    return state === 'SAVED' ? text.saved : '';
  }

  async function submit(): Promise<void> {
    const field: keyof BoothForm | null = await save();
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
        lines={clashes.map((field) => text.clashTheirs(text.fields[field], sayValue(field, booth)))}
        takeTheirs={text.takeTheirs}
        keepMine={text.keepMine}
        onSettle={merged.settle}
      />
      <NamePart {...part} />
      <EntryPart {...part} />
      <ScreenPart {...part} />
      <WifiPart {...part} />
      <PrivacyPart {...part} />
      <DeskSaveBar
        said={said()}
        isProblem={isProblem}
        isBusy={state === 'SAVING'}
        save={state === 'SAVING' ? text.saving : text.save}
        discard={isDirty ? { label: text.discard, run: merged.discard } : null}
      />
      <LeaveQuestion isDirty={isDirty} onDiscard={merged.discard} />
    </form>
  );
}
