import { useState } from 'react';
import { controlId, Field } from '../../../components/form/field.tsx';
import { type Member, type Role, roles } from './member.ts';
import { useStaffText } from './texts/use-staff-text.ts';
import { checkUsername, tidyUsername } from './username.ts';

interface Props {
  members: readonly Member[];
  isBusy: boolean;
  /** Answers whether it worked. */
  onAdd: (username: string, role: Role) => Promise<boolean>;
}

/** Takes somebody on the staff. */
export function AddMember({ members, isBusy, onAdd }: Props) {
  const text = useStaffText();
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<Role>('barista');
  const [tried, setTried] = useState(false);
  const username = tidyUsername(typed);
  const problem = checkUsername(username);
  const known = members.find((member) => member.username === username);

  async function add(): Promise<void> {
    setTried(true);
    if (problem !== null) {
      document.getElementById(controlId('username'))?.focus();
      return;
    }
    if (!(await onAdd(username, role))) return;
    setTyped('');
    setTried(false);
  }

  return (
    <form
      className="form-body no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void add();
      }}
    >
      <section className="poll-part" aria-labelledby="add-member">
        <h2 id="add-member">{text.add}</h2>
        <Field
          name="username"
          label={text.username}
          help={known ? text.isKnown(username, text.roles[known.role]) : text.usernameHelp}
          problem={
            problem !== null && (tried || (typed !== '' && problem !== 'MISSING')) ? text.problem[problem] : null
          }
        >
          {(ties) => (
            <input
              {...ties}
              value={typed}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <fieldset className="role-choice">
          <legend>{text.role}</legend>
          <div className="result-rules">
            {roles.map((one) => (
              <label key={one} className="result-rule">
                <input type="radio" name="role" checked={role === one} onChange={() => setRole(one)} />
                <span>
                  <b>{text.roles[one]}</b>
                  <small>{text.roleHelp[one]}</small>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <button type="submit" className="desk-button desk-alone" aria-disabled={isBusy}>
          {isBusy ? text.adding : text.addNow}
        </button>
      </section>
    </form>
  );
}
