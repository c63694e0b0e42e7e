import type { Translated } from '../../../../i18n/entries.ts';
import type { en } from './en.ts';

/** 新しいブースのページ */
export const ja: Translated<typeof en> = {
  title: '新しいブース',
  intro: 'あなたが主催者になります。',
  adminsOnly: '新しいブースを作れるのは管理者だけです。',
  id: 'ID',
  idHelp: (address) => `あとから変更できません。ブースのアドレス: ${address}`,
  idFree: 'このIDは使えます。',
  idTaken: 'このIDのブースはすでにあります。',
  idLooking: '使えるか確認中…',
  idProblem: {
    MISSING: 'IDを入力してください。例: hall-3',
    LONG: '64文字までです。',
    BAD: '英小文字、数字、ハイフンだけが使えます。',
  },
  name: '名前',
  english: '英語',
  japanese: '日本語',
  nameMissing: '少なくとも1つの言語で入力してください。',
  nameLong: '120文字までです。',
  copy: (name) => `「${name}」からコピー`,
  copySettings: '設定',
  copySettingsHelp:
    '投票できる人、スクリーン、言語、Wi-Fi、プライバシーのページ。コピーしない場合は全員に公開、スクリーンには投票を表示。',
  copyPolls: (count) => `${count}件の投票（下書きとして）`,
  copyPollsHelp: '質問と選択肢のみ。票や日時は含みません。',
  copyBar: 'コーヒーバー',
  copyBarHelp: 'メニューと上限。閉店、売り切れなしの状態で始まります。',
  create: 'ブースを作る',
  creating: '作成中…',
  steps: { BOOTH: 'ブース', POLL: (title) => `投票「${title}」`, STORE: 'コーヒーバー' },
  progress: { WAITING: '待機中', RUNNING: '処理中…', DONE: '完了', FAILED: '失敗' },
  notAll: 'ブースはできましたが、一部をコピーできませんでした。',
  nothing: 'ブースはまだ作られていません。',
  again: '失敗した項目をもう一度',
  goAnyway: 'このまま進む',
  taken: 'このIDのブースはすでにあります。ほかのIDを選んでください。',
  loading: 'このブースを読み込み中…',
  unreachable: 'このブースを読み込めません。接続を試し続けています。',
};
