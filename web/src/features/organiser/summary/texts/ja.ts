import type { Translated } from '../../../../i18n/entries.ts';
import type { en } from './en.ts';

const number = (count: number) => count.toLocaleString('ja');

/** まとめ */
export const ja: Translated<typeof en> = {
  title: 'まとめ',
  heading: (booth) => `${booth} 一日のまとめ`,
  loading: '読み込み中…',
  reading: (done, of) => `票を集計中: ${of}回中${done}回…`,
  readAt: (time) => `${time} 現在`,
  readAgain: '集計し直す',
  failed: '票を読み込めませんでした。表示は一部だけです。',
  retry: 'もう一度試す',
  unreachable: '投票を読み込めません。接続を試し続けています。',
  print: '印刷…',
  none: 'まだ票がありません。投票が始まると、ここにまとめが表示されます。',
  ballots: '票数',
  polls: '投票',
  rounds: '回数',
  time: '投票時間',
  secrets: 'まだ非公開の結果も含める',
  secret: '結果はまだ非公開です。',
  round: (round) => `第${round}回`,
  states: { DRAFT: '下書き', SCHEDULED: '予約済み', OPEN: '受付中', CLOSED: '終了' },
  ballotCount: (count) => `${number(count)}票`,
  choiceCount: (count) => `選択${number(count)}件`,
  winner: (name) => `第1位: ${name}`,
  leader: (name) => `現在1位: ${name}`,
  tie: (names) => `同率1位: ${names}`,
  nobody: '票なし',
  caption: (title, round) => `${title} 第${round}回`,
  option: '選択肢',
  votes: '票数',
  share: '割合',
  coffee: 'コーヒーバー',
  orderCount: (count) => `注文${number(count)}件`,
  servedCount: (count) => `提供${number(count)}杯`,
  lostCount: (count) => `取り消し・時間切れ${number(count)}件`,
  drink: '飲み物',
  orders: '注文数',
  foot: '来場者1人につき各回1票。票そのものから集計しています。',
};
