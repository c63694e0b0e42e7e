import type { Translated } from '../../../../../i18n/entries.ts';
import type { en } from './en.ts';

/** うまくいかなかったとき */
export const ja: Translated<typeof en> = {
  unreachable: '送信できませんでした。接続を確認して、もう一度お試しください。',
  busy: '混み合っています。少し待ってからもう一度お試しください。',
  forbidden: 'この操作の権限がありません。ブースの主催者に依頼してください。',
  session: 'サインインの有効期限が切れました。もう一度サインインしてください。',
  notFound: '見つかりませんでした。',
  wrongState: '今はこの操作ができません。',
  refused: (message) => `受け付けられませんでした: ${message}`,
};
