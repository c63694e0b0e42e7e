import type { en } from './en.ts';
import type { Translated } from './entries.ts';

/** 日本語 */
export const ja: Translated<typeof en> = {
  loading: '読み込み中…',
  broken: {
    title: 'うまく表示できませんでした',
    body: '投票済みの場合、投票は保存されています。',
    reload: '読み込み直す',
  },
  notFound: {
    title: 'ページが見つかりません',
    body: 'スクリーンのQRコードをもう一度読み取ってください。',
  },
};
