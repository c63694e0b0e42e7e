import { Field } from '../../../../components/form/field.tsx';
import { useLanguage } from '../../../../i18n/language.ts';
import { pickText } from '../../../../i18n/pick-text.ts';
import { usePolls } from '../../polls/live/use-polls.ts';
import { languageOrders } from '../definition/booth-form.ts';
import { DeskPart } from '../form/desk-part.tsx';
import { useBoothText } from '../texts/use-booth-text.ts';
import { ViewChoice } from '../view/view-choice.tsx';
import type { PartProps } from './part.ts';

/** What the screens show: the view, its poll, and in which languages. */
export function ScreenPart({ booth, form, edit }: PartProps) {
  const text = useBoothText();
  const language = useLanguage();
  const list = usePolls(booth.boothId);
  const polls = list.data?.polls ?? [];
  const chosen = polls.find(({ pollId }) => pollId === form.pollId);
  const isGone = form.pollId !== '' && chosen === undefined && list.data !== undefined;
  const note = chosen?.status === 'DRAFT' ? text.draftNote : isGone ? text.goneNote : null;
  return (
    <DeskPart title={text.view} help={text.viewHelp} isGroup>
      <ViewChoice view={form.view} onChange={(view) => edit('view', view)} />
      <div className="text-pair">
        <Field name="pollId" label={text.poll} help={note ?? text.pollHelp}>
          {(ties) => (
            <select {...ties} value={form.pollId} onChange={(event) => edit('pollId', event.target.value)}>
              <option value="">{text.noPoll}</option>
              {form.pollId !== '' && chosen === undefined ? <option value={form.pollId}>{form.pollId}</option> : null}
              {polls.map(({ pollId, title, status }) => (
                <option key={pollId} value={pollId}>
                  {pickText(title, language)}
                  {status === 'DRAFT' ? ` (${text.draft})` : ''}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="languages" label={text.languages} help={text.languagesHelp}>
          {(ties) => (
            <select
              {...ties}
              value={form.languages}
              onChange={(event) =>
                edit('languages', languageOrders.find((order) => order === event.target.value) ?? form.languages)
              }
            >
              {languageOrders.map((order) => (
                <option key={order} value={order}>
                  {text.orders[order]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </DeskPart>
  );
}
