import type { Member, Role } from './member.ts';
import { useStaffText } from './texts/use-staff-text.ts';

interface Props {
  member: Member;
  isMe: boolean;
  isBusy: boolean;
  onRole: (role: Role) => void;
  onNewPassword: () => void;
  onRemove: () => void;
}

/** Somebody of the staff, and what can be done. */
export function MemberRow({ member: { username, role }, isMe, isBusy, onRole, onNewPassword, onRemove }: Props) {
  const text = useStaffText();
  const other: Role = role === 'barista' ? 'organiser' : 'barista';
  const buttons = [
    {
      label: text.changeTo(text.roles[other]),
      full: text.changeOf(username, text.roles[other]),
      run: () => onRole(other),
    },
    { label: text.newPassword, full: text.newPasswordOf(username), run: onNewPassword },
    { label: text.remove, full: text.removeOf(username), run: onRemove },
  ];
  return (
    <li className="member">
      <div className="member-who">
        <b>{username}</b>
        {isMe ? <span className="member-me">{text.you}</span> : null}
        <span className={`member-role is-${role}`}>{text.roles[role]}</span>
      </div>
      {isMe ? (
        <p className="form-help">{text.yours}</p>
      ) : (
        <div className="member-steps">
          {buttons.map(({ label, full, run }) => (
            <button
              key={label}
              type="button"
              className="desk-button desk-quiet"
              aria-label={full}
              aria-disabled={isBusy}
              onClick={() => isBusy || run()}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </li>
  );
}
