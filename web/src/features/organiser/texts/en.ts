/** The texts of the desk's frame in English; the type of every other language's. */
export const en = {
  desk: 'Desk',
  pages: 'Pages of the desk',
  polls: 'Polls',
  screens: 'Screens',
  booth: 'Booth',
  store: 'Bar',
  coffee: 'Coffee',
  staff: 'Staff',
  poster: 'Poster',
  summary: 'Summary',
  switchBooth: 'Booth',
  newBooth: 'New booth',
  openScreen: 'Booth screen',
  openBar: 'Barista',
  signedIn: (name: string): string => `Signed in as ${name}`,
  signOut: 'Sign out',
  stale: 'No connection: what you see may be old.',
  notFound: 'There is no such page at this desk.',
  back: 'To the polls',
};

/** What every language's catalogue holds. */
export type DeskTexts = typeof en;
