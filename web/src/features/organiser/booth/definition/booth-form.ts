import type { Booth, ScreenView } from '../../../../api/types.ts';

/** Longest texts, in characters, as the API takes them. */
export const limits = { name: 120, ssid: 32, password: 63, privacyUrl: 500 } as const;

/** Which languages the screen speaks, the large one first. */
export const languageOrders = ['en,ja', 'ja,en', 'en', 'ja'] as const;
export type LanguageOrder = (typeof languageOrders)[number];

/** The booth as its form says it; a text that is empty isn't there. */
export type BoothForm = Readonly<{
  nameEn: string;
  nameJa: string;
  entry: Booth['entry'];
  view: ScreenView;
  /** '' shows no poll. */
  pollId: string;
  languages: LanguageOrder;
  ssid: string;
  /** '' for a network without one. */
  password: string;
  privacyUrl: string;
}>;

/** What `PUT /booths/{b}` takes. */
export interface BoothDefinition {
  readonly name: { readonly en?: string; readonly ja?: string };
  readonly entry: Booth['entry'];
  readonly screen: { readonly view: ScreenView; readonly pollId?: string; readonly languages: readonly string[] };
  readonly theme?: string;
  readonly wifi?: { readonly ssid: string; readonly password?: string };
  readonly privacyUrl?: string;
}

const toOrder = (languages: readonly string[]): LanguageOrder =>
  languageOrders.find((order) => order === languages.join(',')) ?? 'en,ja';

export function toForm(booth: Booth): BoothForm {
  return {
    nameEn: booth.name.en ?? '',
    nameJa: booth.name.ja ?? '',
    entry: booth.entry,
    view: booth.screen.view,
    pollId: booth.screen.pollId ?? '',
    languages: toOrder(booth.screen.languages),
    ssid: booth.wifi?.ssid ?? '',
    password: booth.wifi?.password ?? '',
    privacyUrl: booth.privacyUrl ?? '',
  };
}

/**
 * The whole definition that a valid form stands for.
 *
 * @param theme isn't in the form, and stays as it is
 */
export function toDefinition(form: BoothForm, theme: string | null): BoothDefinition {
  const en = form.nameEn.trim();
  const ja = form.nameJa.trim();
  const privacyUrl = form.privacyUrl.trim();
  return {
    name: { ...(en !== '' && { en }), ...(ja !== '' && { ja }) },
    entry: form.entry,
    screen: {
      view: form.view,
      ...(form.pollId !== '' && { pollId: form.pollId }),
      languages: form.languages.split(','),
    },
    ...(theme !== null && theme !== '' && { theme }),
    // A password may begin with a blank, a network's name too; one that is nothing but blanks is a slip.
    ...(form.ssid.trim() !== '' && {
      wifi: { ssid: form.ssid, ...(form.password !== '' && { password: form.password }) },
    }),
    ...(privacyUrl !== '' && { privacyUrl }),
  };
}

/** The definition of a booth as it is. */
export function definitionOf(booth: Booth): BoothDefinition {
  return toDefinition(toForm(booth), booth.theme);
}
