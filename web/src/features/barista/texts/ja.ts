import type { Translated } from '../../../i18n/entries.ts';
import type { en } from './en.ts';

/** バー */
export const ja: Translated<typeof en> = {
  title: 'コーヒーバー',
  isOpen: 'バーは営業中です',
  isClosed: 'バーは閉店中です',
  openNow: '開店する',
  closeNow: '閉店する',
  openNote: '来場者にコーヒーがあると表示されます。',
  closedNote: '来場者に閉店中と表示されます。',
  drinks: '飲み物',
  extras: '選択肢',
  extrasHelp: 'ここで売り切れにすると、すべての飲み物で売り切れになります。',
  soldOut: '売り切れ',
  there: 'あり',
  noMenu: 'メニューは空です。',
  hint: '切れたら押し、戻ったらもう一度押します。',
  changing: '変更中…',
  soon: '注文の受付が始まると、ここに表示されます。今は開店、閉店、売り切れの操作ができます。',
  loading: 'バーを読み込み中…',
  unreachable: 'バーに接続できません。試し続けています。',
  gone: 'このブースはありません。',
  dismiss: '閉じる',
};
