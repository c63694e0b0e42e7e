/** The texts of signing in, in English; the type of every other language's. */
export const en = {
  title: 'Sign in',
  name: 'Name',
  password: 'Password',
  show: 'Show password',
  enter: 'Sign in',
  busy: 'One moment…',
  plainHttp:
    'This page came over plain http: your password crosses the Wi-Fi unprotected. Use one that you use nowhere else.',
  problems: {
    WRONG: 'Name or password is not right.',
    SLOW_DOWN: 'Too many tries. Wait a minute, then try again.',
    EXPIRED: 'This temporary password is over. Ask an organiser for a new one.',
    WEAK: 'The password needs more: see the rules below it.',
    AWAY: 'The booth can’t be reached. Check the network and try again.',
    OTHER: 'That did not work. Try again; if it stays so, tell the organiser.',
  },
  first: {
    title: 'Choose your password',
    body: (name: string): string =>
      `Welcome, ${name}! The password you were given works once. From now on use your own.`,
    label: 'New password',
    save: 'Save and go on',
    rules: {
      length: '12 characters or more',
      upper: 'a capital letter',
      lower: 'a small letter',
      digit: 'a digit',
      sign: 'a sign, such as - or !',
    },
    met: 'met',
    unmet: 'still missing',
    back: 'Sign in as somebody else',
  },
  missing: {
    title: 'No role at this booth',
    body: (name: string, booth: string): string =>
      `You are signed in as “${name}”, who has no role at the booth “${booth}”.`,
    barista: (name: string, booth: string): string =>
      `You are signed in as “${name}”, a barista at the booth “${booth}”. This desk is for its organisers.`,
    ask: 'Ask an organiser of the booth to add you under Staff. Then try again.',
    baristaTitle: 'This desk is the organisers’',
    still: 'Still no role here.',
    again: 'Try again',
    toBar: 'To the bar',
    signOut: 'Sign out',
  },
  away: {
    title: 'The booth can’t be reached',
    body: 'This page goes on by itself as soon as it can.',
    again: 'Try now',
  },
  again: (name: string): string => `Your sign-in has ended. Sign in as ${name} again: what you typed is kept.`,
};

/** What every language's catalogue holds. */
export type StaffTexts = typeof en;
