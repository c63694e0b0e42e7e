import { DeskPart } from '../form/desk-part.tsx';
import { useBoothText } from '../texts/use-booth-text.ts';
import type { PartProps } from './part.ts';

const entries = ['OPEN', 'CODE'] as const;

/** Who comes in, and what that means for visitors. */
export function EntryPart({ form, edit }: PartProps) {
  const text = useBoothText();
  return (
    <DeskPart title={text.entry} isGroup>
      <div className="result-rules">
        {entries.map((entry) => (
          <label key={entry} className="result-rule">
            <input type="radio" name="entry" checked={form.entry === entry} onChange={() => edit('entry', entry)} />
            <span>
              <b>{text.entries[entry]}</b>
              <small>{text.entryHelp[entry]}</small>
            </span>
          </label>
        ))}
      </div>
    </DeskPart>
  );
}
