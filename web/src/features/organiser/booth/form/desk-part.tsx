import { type ReactNode, useId } from 'react';

interface Props {
  title: string;
  help?: ReactNode;
  /** A group of controls that belong together, such as radio buttons. */
  isGroup?: boolean;
  children: ReactNode;
}

/** A card of a form, with its title. */
export function DeskPart({ title, help, isGroup = false, children }: Props) {
  const id = useId();
  return (
    <section
      className="poll-part"
      role={isGroup ? 'group' : undefined}
      aria-labelledby={id}
      aria-describedby={help ? `${id}-help` : undefined}
    >
      <h2 id={id}>{title}</h2>
      {help ? (
        <p id={`${id}-help`} className="form-help">
          {help}
        </p>
      ) : null}
      {children}
    </section>
  );
}
