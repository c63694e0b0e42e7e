import type { Entries } from '../../../../i18n/entries.ts';

/** The screens' page in English. */
export const en = {
  title: 'Screens',
  showing: 'What all screens show',
  showNow: 'A tap changes it at once.',
  changedTo: (view: string) => `The screens show: ${view}.`,
  here: 'Use this device',
  hereHelp:
    'Opens the booth’s screen here, paired already. Connect the projector or TV, and press F for the whole screen.',
  hereNow: 'Show on this device',
  hereBusy: 'Opening…',
  pair: 'Pair another device',
  pairSteps: (address: string) =>
    `Open ${address} on the TV. It shows a code of six signs: type it here, or scan its QR code.`,
  whyPair:
    'A paired screen may show the changing codes that let visitors in and order coffee. Without pairing it shows the rest.',
  code: 'Code on the screen',
  name: 'Name of the screen',
  nameHelp: 'Where it stands, such as “Entrance”.',
  pairNow: 'Pair',
  pairing: 'Pairing…',
  paired: (name: string) => `“${name}” is paired. It shows codes within seconds.`,
  nameOf: (number: number) => `Screen ${number}`,
  list: 'Paired screens',
  none: 'None yet.',
  loading: 'Loading the screens…',
  unreachable: 'The list can’t be loaded just now. We keep trying.',
  since: (time: string) => `since ${time}`,
  rename: 'Rename',
  renameOf: (name: string) => `Rename ${name}`,
  newName: (name: string) => `New name of ${name}`,
  save: 'Save',
  renamed: (name: string) => `It is called “${name}” now.`,
  unpair: 'Unpair',
  unpairOf: (name: string) => `Unpair ${name}`,
  unpairTitle: (name: string) => `Unpair “${name}”?`,
  unpairBody: 'It shows no more codes. It goes on showing results, and can be paired again.',
  unpairConfirm: 'Yes, unpair',
  unpaired: (name: string) => `“${name}” is unpaired.`,
  cancel: 'Cancel',
  problem: {
    SHORT: 'The code has six signs.',
    BAD_SIGN: 'No code has 0, 1, I, L, O or U: look again, please.',
    NAME_MISSING: 'A name, please, of at most 60 characters.',
    NOT_SHOWN: 'No screen shows this code now. Codes change every ten minutes: read it off the screen again.',
  },
} satisfies Entries;
