import type { Translated } from '../../../../i18n/entries.ts';
import type { en } from './en.ts';

/** ポスターとそのページ */
export const ja: Translated<typeof en> = {
  title: 'ポスター',
  intro: 'ブースや入口、行列のそばに。余白なし、倍率100%で印刷してください。',
  loading: 'ブースを読み込み中…',
  unreachable: 'ブースを読み込めません。接続を試し続けています。',
  settings: '設定',
  size: '用紙',
  languages: '言語',
  languageNames: { en: 'English', ja: '日本語' },
  headline: '見出し',
  headlines: { BOOTH: 'ブースの名前', POLL: 'スクリーンに表示中の質問' },
  wifi: 'Wi-Fi のコードも載せる',
  saveInk: 'インクを節約: 濃い背景なし',
  print: '印刷…',
  preview: 'ポスター',
  codeEntry:
    'このブースではスクリーンのコードが必要です。コードは数分ごとに変わるため、ポスターには載せられません。ポスターはブースのページに案内し、スクリーンを見るよう伝えます。',
  localAddress: (address) =>
    `${address} はこのパソコンだけのアドレスなので、スマートフォンからは開けません。Wi-Fi 上のアドレスを指定してブースを起動してください。`,
  sheet: {
    callOpen: 'スキャンして、タップして、見上げよう！',
    callCode: 'スキャンして、コードを入れて、見上げよう！',
    scan: 'コードをスキャン',
    scanMore: 'カメラをかざすだけ。アプリも登録も不要です。',
    code: 'コードを入力',
    codeMore: 'スクリーンに表示中のコードを入れてください。',
    vote: 'お気に入りをタップ',
    voteMore: '2回タップで投票完了。',
    lookUp: '見上げる',
    lookUpMore: 'あなたの動物がスクリーンに登場します。',
    wifi: 'Wi-Fi',
    wifiMore: 'スキャンして接続',
    network: (ssid) => `ネットワーク: ${ssid}`,
    password: (password) => `パスワード: ${password}`,
    privacy: 'プライバシー',
    address: 'またはこちら',
    qr: (address) => `${address} のQRコード`,
    wifiQr: (ssid) => `Wi-Fi ${ssid} のQRコード`,
  },
};
