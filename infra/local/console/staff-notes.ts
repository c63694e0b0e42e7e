export interface StaffNotesOptions {
  /** The file of the password. */
  readonly path: string;
  /** The password, where nobody has been told it yet. */
  readonly news: string | undefined;
  /** Whether the person at the laptop gave it in the environment. */
  readonly chosen: boolean;
}

/** Lines that tell how the seeded staff sign in. */
export function staffNotes({ path, news, chosen }: StaffNotesOptions): string[] {
  const people = 'Staff sign in as organiser or barista';
  if (news !== undefined) {
    return [`${people}, both with the password ${news}`, `It is kept in ${path} and not shown again.`];
  }
  return [`${people} with the password ${chosen ? 'of BOOTHPRESSO_STAFF_PASSWORD' : `in ${path}`}.`];
}
