import type { Entries } from './entries.ts';

/** `1 vote`, `2 votes`. */
const plural = (count: number, one: string, many: string) =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

/** English. */
export const en = {
  loading: 'Loading…',
  retry: 'Try again',
  broken: {
    title: 'Something spilled',
    body: 'This page stumbled. Your vote, if you cast one, is safe.',
    reload: 'Load again',
  },
  notFound: {
    title: 'There is nothing here',
    body: 'Scan the QR code on the screen once more.',
  },
  unreachable: {
    title: 'The booth can’t be reached',
    body: 'We keep trying. Are you on the Wi-Fi, or have a bar or two?',
  },
  noPoll: {
    title: 'The next question is brewing',
    body: 'Keep this page open: it comes up here by itself.',
  },
  code: {
    title: 'What does the screen say?',
    body: 'Type the code from the screen, or scan its QR code again.',
    expired: 'That code has run out: the screen shows a new one by now.',
    label: 'Code',
    enter: 'Come in',
  },
  ballot: {
    choose: (min: number, max: number) =>
      min === max ? `Choose ${min}` : min <= 1 ? `Choose up to ${max}` : `Choose ${min} to ${max}`,
    chosen: (count: number, max: number) => `${count} of ${max} chosen`,
    full: (max: number) => `${max} is the most. Tap one of yours to let it go.`,
    search: 'Search the options',
    found: (count: number) => `${plural(count, 'option', 'options')} found`,
    nothing: 'No option has that in its name.',
    pickOne: 'Choose one',
    more: (count: number) => `Choose ${count} more`,
    vote: (label: string) => `Vote for ${label}`,
    voteMany: (count: number) => `Vote for these ${count}`,
    keep: 'Keep my vote',
    closesIn: (time: string) => `Closes in ${time}`,
  },
  refused: {
    CLOSED: 'The poll closed before your vote got through.',
    NOT_OPEN: 'The poll isn’t open yet. Your choice wasn’t counted.',
    ALREADY_VOTED: 'You have voted already, and this poll takes no changes.',
    OPTIONS_CHANGED: 'The options have just changed. Please choose again.',
    NEW_ROUND: 'A new round began before your vote got through. Please vote again.',
    GONE: 'That poll is gone, so your vote wasn’t counted.',
  },
  changeRefused: 'Your change came too late. Your first vote counts.',
  thanks: {
    sending: 'Sending your vote…',
    stuck: 'Your vote is saved on your phone',
    stuckBody: 'It goes out by itself, once, as soon as you’re back online.',
    lookUp: (name: string) => `Look up: you’re the ${name}!`,
    lookUpNameless: 'Look up: this is you!',
    isIn: (label: string) => `Your vote for ${label} is in.`,
    change: 'Change my vote',
    receipt: (short: string, time: string) => `Receipt ${short} · ${time}`,
    ended: 'Voting has ended. Thank you!',
  },
  closed: {
    title: 'This vote is over',
    next: 'The next question comes up here by itself.',
  },
  result: {
    title: 'The result so far',
    final: 'The result',
    option: 'Option',
    votes: 'Votes',
    share: 'Share',
    yours: 'your vote',
    ballots: (count: number) => plural(count, 'vote', 'votes'),
    afterClose: 'The result comes when the vote closes.',
    onReveal: 'The result comes with the big reveal on the screen.',
    live: 'live',
    stale: 'reconnecting…',
  },
  newQuestion: (title: string) => `New question: ${title}`,
  language: { name: 'English', label: 'Language' },
  forget: {
    link: 'Forget me',
    title: 'Forget me?',
    body: 'Your ticket at this booth is erased, here and on the server. Votes you cast stay counted, linked to nobody.',
    confirm: 'Yes, forget me',
    cancel: 'Cancel',
    failed: 'That didn’t work. Are you online? Please try again.',
    done: 'You’re forgotten',
    doneBody: 'Nothing here points to you any more.',
    again: 'Start afresh',
  },
  privacy: 'Privacy',
} satisfies Entries;
