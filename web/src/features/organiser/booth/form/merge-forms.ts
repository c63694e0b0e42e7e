/** A form as flat texts: what each field says now. */
export type Form = Readonly<Record<string, string>>;

/** A form in the making: what it was made from, and what it says now. */
export interface Draft<F extends Form> {
  /** The server's form that the typing began from, field by field. */
  readonly base: F;
  readonly mine: F;
}

type Field<F extends Form> = keyof F & string;

const fieldsOf = <F extends Form>(form: F) => Object.keys(form) as Field<F>[];

/** A form with some fields replaced. */
function withFields<F extends Form>(form: F, from: F, fields: readonly Field<F>[]): F {
  return { ...form, ...Object.fromEntries(fields.map((field) => [field, from[field]])) };
}

/** What is typed and not saved. */
export function changedFields<F extends Form>({ base, mine }: Draft<F>): readonly Field<F>[] {
  return fieldsOf(mine).filter((field) => mine[field] !== base[field]);
}

/**
 * Takes over what somebody else saved meanwhile, field by field: where nothing was typed here, or the very same. What
 * was typed here and is different there stays as it is: {@link clashesWith} tells of it.
 */
export function adoptTheirs<F extends Form>(draft: Draft<F>, theirs: F): Draft<F> {
  const { base, mine } = draft;
  const adopted = fieldsOf(theirs).filter(
    (field) => theirs[field] !== base[field] && (mine[field] === base[field] || mine[field] === theirs[field]),
  );
  if (adopted.length === 0) return draft;
  return { base: withFields(base, theirs, adopted), mine: withFields(mine, theirs, adopted) };
}

/** The fields that say one thing here and, since the typing began, another on the server. */
export function clashesWith<F extends Form>({ base, mine }: Draft<F>, theirs: F): readonly Field<F>[] {
  return fieldsOf(theirs).filter(
    (field) => theirs[field] !== base[field] && mine[field] !== base[field] && mine[field] !== theirs[field],
  );
}

/** Settles what clashes: these fields say what the server says, or are meant to replace it. */
export function settle<F extends Form>(draft: Draft<F>, theirs: F, keep: 'MINE' | 'THEIRS'): Draft<F> {
  const clashes = clashesWith(draft, theirs);
  return {
    base: withFields(draft.base, theirs, clashes),
    mine: keep === 'MINE' ? draft.mine : withFields(draft.mine, theirs, clashes),
  };
}

/** After a save: what was typed while the answer was on its way stays, to be saved next. */
export function afterSave<F extends Form>({ mine }: Draft<F>, sent: F, saved: F): Draft<F> {
  const untouched = fieldsOf(saved).filter((field) => mine[field] === sent[field]);
  return { base: saved, mine: withFields(mine, saved, untouched) };
}
