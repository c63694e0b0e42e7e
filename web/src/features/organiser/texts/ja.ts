import type { DeskTexts } from './en.ts';

/** The texts of the desk's frame in Japanese. */
export const ja: DeskTexts = {
  desk: '管理',
  pages: '管理ページ',
  polls: '投票',
  screens: '画面',
  booth: 'ブース',
  store: 'バー',
  coffee: 'コーヒー',
  staff: 'スタッフ',
  poster: 'ポスター',
  summary: 'まとめ',
  switchBooth: 'ブース',
  newBooth: '新しいブース',
  openScreen: 'ブースの画面',
  openBar: 'バリスタ',
  signedIn: (name) => `${name} としてサインイン中`,
  signOut: 'サインアウト',
  stale: '接続が切れています。表示が古い可能性があります。',
  notFound: 'このページはありません。',
  back: '投票へ',
};
