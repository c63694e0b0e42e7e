import type { Translated } from '../../../../i18n/entries.ts';
import type { en } from './en.ts';

/** コーヒーバーの管理ページ */
export const ja: Translated<typeof en> = {
  title: 'コーヒーバー',
  codes: 'コード',
  limits: '待ち行列',
  times: '制限時間',
  loading: '設定を読み込み中…',
  unreachable: '設定を読み込めません。接続を試し続けています。',
  fields: {
    codePeriodSeconds: 'コードの有効時間',
    drinksPerCode: 'コードごとの注文数',
    queueLimit: '待ち行列の上限',
    ordersPerVisitor: '1人が同時に注文できる数',
    orderTimeoutSeconds: '飲み物を選ぶ時間',
    makeTimeoutSeconds: '飲み物を作る時間',
  },
  hints: {
    codePeriodSeconds: 'その後は次のコードに変わります。短いほど、会場にいない人に転送されにくくなります。',
    drinksPerCode: 'この数の注文を受けたコードでは注文できなくなりますが、投票はできます。',
    queueLimit: 'これを超えると、来場者にあとで来るよう案内します。',
    ordersPerVisitor: '1人が同時に待てる飲み物の数。',
    orderTimeoutSeconds: '注文を始めて何も選ばないと、順番は次の人に移ります。',
    makeTimeoutSeconds: 'バリスタが取りかかるまでと、出来上がるまで、それぞれの時間。過ぎると注文は取り消されます。',
  },
  range: (from, to) => `${from}〜${to}。`,
  minutes: '分',
  seconds: '秒',
  minutesOf: (field) => `${field}: 分`,
  secondsOf: (field) => `${field}: 秒`,
  said: {
    hours: (count) => `${count}時間`,
    minutes: (count) => `${count}分`,
    seconds: (count) => `${count}秒`,
  },
  saved: '保存しました。',
  problem: {
    NO_NUMBER: '整数を入力してください。',
    OUT_OF_RANGE: (from, to) => `${from}〜${to}の範囲で入力してください。`,
  },
  menuNote: 'メニュー自体は、今のところ「npm run booth」で変更します。',
};
