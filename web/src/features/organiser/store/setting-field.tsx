import { Field, type FieldTies } from '../../../components/form/field.tsx';
import { useSayDuration } from './say-duration.ts';
import { splitDuration } from './settings/duration.ts';
import { isDuration, ranges, type StoreSettings } from './settings/settings.ts';
import { useStoreText } from './texts/use-store-text.ts';

interface Props {
  name: keyof StoreSettings;
  value: string;
  problem: 'NO_NUMBER' | 'OUT_OF_RANGE' | null;
  onChange: (value: string) => void;
}

function DurationInputs({ name, value, onChange, ties }: Omit<Props, 'problem'> & { ties: FieldTies }) {
  const text = useStoreText();
  const { minutes, seconds } = splitDuration(value);
  const described = { 'aria-describedby': ties['aria-describedby'], 'aria-invalid': ties['aria-invalid'] };
  return (
    <div className="duration">
      <input
        {...ties}
        aria-label={text.minutesOf(text.fields[name])}
        inputMode="numeric"
        autoComplete="off"
        value={minutes}
        onChange={(event) => onChange(`${event.target.value.replaceAll(':', '')}:${seconds}`)}
      />
      <span aria-hidden="true">{text.minutes}</span>
      <input
        {...described}
        aria-label={text.secondsOf(text.fields[name])}
        inputMode="numeric"
        autoComplete="off"
        value={seconds}
        onChange={(event) => onChange(`${minutes}:${event.target.value.replaceAll(':', '')}`)}
      />
      <span aria-hidden="true">{text.seconds}</span>
    </div>
  );
}

/** One setting: its number or its time, what it does, and between what it may be. */
export function SettingField({ name, value, problem, onChange }: Props) {
  const text = useStoreText();
  const sayDuration = useSayDuration();
  const [from, to] = ranges[name].map((edge) => (isDuration(name) ? sayDuration(edge) : String(edge)));
  const edges = [from ?? '', to ?? ''] as const;
  const said =
    problem === null ? null : problem === 'NO_NUMBER' ? text.problem.NO_NUMBER : text.problem.OUT_OF_RANGE(...edges);
  return (
    <Field name={name} label={text.fields[name]} help={`${text.hints[name]} ${text.range(...edges)}`} problem={said}>
      {(ties) =>
        isDuration(name) ? (
          <DurationInputs name={name} value={value} onChange={onChange} ties={ties} />
        ) : (
          <input
            {...ties}
            className="number-field"
            inputMode="numeric"
            autoComplete="off"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
