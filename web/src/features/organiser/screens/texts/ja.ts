import type { Translated } from '../../../../i18n/entries.ts';
import type { en } from './en.ts';

/** スクリーンのページ */
export const ja: Translated<typeof en> = {
  title: 'スクリーン',
  showing: 'すべてのスクリーンの表示',
  showNow: '押すとすぐに切り替わります。',
  changedTo: (view) => `スクリーンの表示: ${view}`,
  here: 'この端末を使う',
  hereHelp:
    'この端末でブースのスクリーンを開きます（ペアリング済み）。プロジェクターやテレビにつなぎ、F キーで全画面にします。',
  hereNow: 'この端末に表示',
  hereBusy: '開いています…',
  pair: '別の端末をペアリング',
  pairSteps: (address) =>
    `テレビで ${address} を開くと6文字のコードが表示されます。ここに入力するか、QRコードを読み取ってください。`,
  whyPair:
    'ペアリングしたスクリーンには、入場とコーヒーの注文に使う、変化するコードが表示されます。それ以外はペアリングなしでも表示されます。',
  code: 'スクリーンのコード',
  name: 'スクリーンの名前',
  nameHelp: '置き場所など。例: 入口',
  pairNow: 'ペアリング',
  pairing: 'ペアリング中…',
  paired: (name) => `「${name}」をペアリングしました。数秒でコードが表示されます。`,
  nameOf: (number) => `スクリーン${number}`,
  list: 'ペアリング済みのスクリーン',
  none: 'まだありません。',
  loading: 'スクリーンを読み込み中…',
  unreachable: '一覧を読み込めません。接続を試し続けています。',
  since: (time) => `${time} から`,
  rename: '名前を変更',
  renameOf: (name) => `${name}の名前を変更`,
  newName: (name) => `${name}の新しい名前`,
  save: '保存',
  renamed: (name) => `名前を「${name}」にしました。`,
  unpair: '解除',
  unpairOf: (name) => `${name}を解除`,
  unpairTitle: (name) => `「${name}」を解除しますか？`,
  unpairBody: 'コードは表示されなくなります。結果の表示は続き、あとで再びペアリングできます。',
  unpairConfirm: '解除する',
  unpaired: (name) => `「${name}」を解除しました。`,
  cancel: 'キャンセル',
  problem: {
    SHORT: 'コードは6文字です。',
    BAD_SIGN: '0、1、I、L、O、U はコードに使われません。もう一度ご確認ください。',
    NAME_MISSING: '60文字までの名前を入力してください。',
    NOT_SHOWN: 'このコードを表示しているスクリーンはありません。コードは10分ごとに変わります。もう一度ご確認ください。',
  },
};
