import { type ReactNode, useId } from 'react';

/** What ties a control to its words: its id, and those of its help and its problem. */
export interface FieldTies {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface Props {
  /** The field's name in the form; its control's id is `field-{name}`. */
  name: string;
  label: ReactNode;
  /** Said to those who listen instead of the label, where the label alone means too little. */
  help?: ReactNode;
  problem?: string | null | undefined;
  className?: string;
  children: (ties: FieldTies) => ReactNode;
}

/** The id of a field's control, to focus it by. */
export const controlId = (name: string) => `field-${name}`;

/** A control with its label, its help and what is wrong with it. */
export function Field({ name, label, help, problem, className, children }: Props) {
  const helpId = useId();
  const problemId = useId();
  const describedBy = [help ? helpId : null, problem ? problemId : null].filter(Boolean).join(' ');
  return (
    <div className={`form-field ${className ?? ''}${problem ? ' has-problem' : ''}`}>
      <label htmlFor={controlId(name)}>{label}</label>
      {children({
        id: controlId(name),
        ...(describedBy !== '' && { 'aria-describedby': describedBy }),
        ...(problem && { 'aria-invalid': true }),
      })}
      {problem ? (
        <p id={problemId} className="form-problem">
          {problem}
        </p>
      ) : null}
      {help ? (
        <p id={helpId} className="form-help">
          {help}
        </p>
      ) : null}
    </div>
  );
}
