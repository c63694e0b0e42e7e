import { useEffect, useId, useRef, useState } from 'react';
import { useStaffTexts } from './texts/use-staff-texts.ts';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The next thing to type, as the page appears. */
  takesFocus?: boolean;
  isNew?: boolean;
  describedBy?: string;
}

/** A password, which may be shown: tablets are typed on with gloves and thumbs. */
export function PasswordField({ label, value, onChange, takesFocus = false, isNew = false, describedBy }: Props) {
  const text = useStaffTexts();
  const id = useId();
  const [shown, setShown] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus) input.current?.focus();
  }, [takesFocus]);
  return (
    <div className="sign-in-field">
      <label htmlFor={id}>{label}</label>
      <input
        ref={input}
        id={id}
        name="password"
        type={shown ? 'text' : 'password'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        autoComplete={isNew ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        aria-describedby={describedBy}
        required
      />
      <label className="sign-in-show">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.target.checked)} />
        {text.show}
      </label>
    </div>
  );
}
