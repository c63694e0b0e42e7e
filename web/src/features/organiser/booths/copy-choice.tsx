import { DeskPart } from '../booth/form/desk-part.tsx';
import { useBoothsText } from './texts/use-booths-text.ts';

interface Chosen {
  readonly settings: boolean;
  readonly polls: boolean;
  readonly bar: boolean;
}

interface Props {
  /** The booth to copy from. */
  name: string;
  /** How many it has. */
  polls: number;
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

/** What the new booth takes over from the old one. */
export function CopyChoice({ name, polls, chosen, onChange }: Props) {
  const text = useBoothsText();
  const choices = [
    { key: 'settings', label: text.copySettings, help: text.copySettingsHelp },
    ...(polls > 0 ? [{ key: 'polls', label: text.copyPolls(polls), help: text.copyPollsHelp } as const] : []),
    { key: 'bar', label: text.copyBar, help: text.copyBarHelp },
  ] as const;
  return (
    <DeskPart title={text.copy(name)} isGroup>
      <div className="result-rules">
        {choices.map(({ key, label, help }) => (
          <label key={key} className="result-rule">
            <input
              type="checkbox"
              checked={chosen[key]}
              onChange={(event) => onChange({ ...chosen, [key]: event.target.checked })}
            />
            <span>
              <b>{label}</b>
              <small>{help}</small>
            </span>
          </label>
        ))}
      </div>
    </DeskPart>
  );
}
