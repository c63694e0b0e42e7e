import type { en } from './en.ts';
import type { Translated } from './entries.ts';

const number = (count: number) => count.toLocaleString('ja');

/** 日本語 */
export const ja: Translated<typeof en> = {
  loading: '読み込み中…',
  retry: 'もう一度試す',
  broken: {
    title: 'うまく表示できませんでした',
    body: '投票済みの場合、投票は保存されています。',
    reload: '読み込み直す',
  },
  notFound: {
    title: 'ページが見つかりません',
    body: 'スクリーンのQRコードをもう一度読み取ってください。',
  },
  unreachable: {
    title: 'ブースに接続できません',
    body: '接続を試し続けています。Wi-Fiや電波をご確認ください。',
  },
  noPoll: {
    title: '次の質問を準備中です',
    body: 'このページを開いたままお待ちください。自動で表示されます。',
  },
  code: {
    title: 'スクリーンのコードは？',
    body: 'スクリーンに表示されたコードを入力するか、QRコードをもう一度読み取ってください。',
    expired: 'そのコードは期限切れです。スクリーンに新しいコードが表示されています。',
    label: 'コード',
    enter: '入る',
  },
  ballot: {
    choose: (min, max) =>
      min === max ? `${min}つ選んでください` : min <= 1 ? `${max}つまで選べます` : `${min}〜${max}個選んでください`,
    chosen: (count, max) => `${max}個中${count}個選択中`,
    full: (max) => `選べるのは${max}個までです。変えるには、選んだものをタップして外してください。`,
    search: '選択肢を検索',
    found: (count) => `${number(count)}件見つかりました`,
    nothing: '一致する選択肢がありません。',
    pickOne: '1つ選んでください',
    more: (count) => `あと${count}個選んでください`,
    vote: (label) => `${label} に投票`,
    voteMany: (count) => `選んだ${count}個に投票`,
    keep: '変更しない',
    closesIn: (time) => `締切まで ${time}`,
  },
  refused: {
    CLOSED: '投票が届く前に締め切られました。',
    NOT_OPEN: '投票はまだ始まっていません。選択は集計されていません。',
    ALREADY_VOTED: 'すでに投票済みです。この投票は変更できません。',
    OPTIONS_CHANGED: '選択肢が変わりました。もう一度選んでください。',
    NEW_ROUND: '投票が届く前に新しい回が始まりました。もう一度投票してください。',
    GONE: 'この投票はなくなったため、集計されていません。',
  },
  changeRefused: '変更は間に合いませんでした。最初の投票が有効です。',
  thanks: {
    sending: '投票を送信しています…',
    stuck: '投票をスマートフォンに保存しました',
    stuckBody: 'オンラインに戻ると、自動で一度だけ送信されます。',
    lookUp: (name) => `スクリーンへ！あなたは${name}です`,
    lookUpNameless: 'スクリーンへ！これがあなたです',
    isIn: (label) => `${label} に投票しました。`,
    change: '投票を変更する',
    receipt: (short, time) => `受付番号 ${short} · ${time}`,
    ended: '投票は終了しました。ありがとうございました！',
  },
  closed: {
    title: 'この投票は終了しました',
    next: '次の質問は自動でここに表示されます。',
  },
  result: {
    title: '途中経過',
    final: '結果',
    option: '選択肢',
    votes: '票数',
    share: '割合',
    yours: 'あなたの票',
    ballots: (count) => `${number(count)}票`,
    afterClose: '結果は投票の締切後に表示されます。',
    onReveal: '結果はスクリーンでの発表と同時に表示されます。',
    live: 'ライブ',
    stale: '再接続中…',
  },
  newQuestion: (title) => `新しい質問: ${title}`,
  language: { name: '日本語', label: '言語' },
  forget: {
    link: '私の情報を消去',
    title: '情報を消去しますか？',
    body: 'このブースでのあなたのチケットを、このスマートフォンとサーバーから消去します。投票は誰のものか分からない形で残ります。',
    confirm: '消去する',
    cancel: 'キャンセル',
    failed: '消去できませんでした。接続を確認して、もう一度お試しください。',
    done: '消去しました',
    doneBody: 'あなたにつながる情報は残っていません。',
    again: '最初から始める',
  },
  privacy: 'プライバシー',
};
