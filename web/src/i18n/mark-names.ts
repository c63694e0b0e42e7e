import type { Mark } from '../marks/marks.ts';
import type { Language } from './language.ts';

const names: Record<Mark, Record<Language, string>> = {
  '🦊': { en: 'fox', ja: 'キツネ' },
  '🐙': { en: 'octopus', ja: 'タコ' },
  '🦉': { en: 'owl', ja: 'フクロウ' },
  '🐳': { en: 'whale', ja: 'クジラ' },
  '🦔': { en: 'hedgehog', ja: 'ハリネズミ' },
  '🐸': { en: 'frog', ja: 'カエル' },
  '🦁': { en: 'lion', ja: 'ライオン' },
  '🐼': { en: 'panda', ja: 'パンダ' },
  '🐧': { en: 'penguin', ja: 'ペンギン' },
  '🦄': { en: 'unicorn', ja: 'ユニコーン' },
  '🐝': { en: 'bee', ja: 'ミツバチ' },
  '🦋': { en: 'butterfly', ja: 'チョウ' },
  '🐢': { en: 'turtle', ja: 'カメ' },
  '🦕': { en: 'brontosaurus', ja: 'ブロントサウルス' },
  '🦖': { en: 'T. rex', ja: 'ティラノサウルス' },
  '🐬': { en: 'dolphin', ja: 'イルカ' },
  '🦩': { en: 'flamingo', ja: 'フラミンゴ' },
  '🦚': { en: 'peacock', ja: 'クジャク' },
  '🐨': { en: 'koala', ja: 'コアラ' },
  '🐯': { en: 'tiger', ja: 'トラ' },
  '🐰': { en: 'rabbit', ja: 'ウサギ' },
  '🐻': { en: 'bear', ja: 'クマ' },
  '🐮': { en: 'cow', ja: 'ウシ' },
  '🐷': { en: 'pig', ja: 'ブタ' },
  '🐵': { en: 'monkey', ja: 'サル' },
  '🐶': { en: 'dog', ja: 'イヌ' },
  '🐱': { en: 'cat', ja: 'ネコ' },
  '🦝': { en: 'raccoon', ja: 'アライグマ' },
  '🦜': { en: 'parrot', ja: 'オウム' },
  '🐞': { en: 'ladybird', ja: 'テントウムシ' },
  '🦥': { en: 'sloth', ja: 'ナマケモノ' },
  '🦦': { en: 'otter', ja: 'カワウソ' },
  '🦒': { en: 'giraffe', ja: 'キリン' },
  '🦘': { en: 'kangaroo', ja: 'カンガルー' },
  '🐘': { en: 'elephant', ja: 'ゾウ' },
  '🦓': { en: 'zebra', ja: 'シマウマ' },
  '🐿️': { en: 'squirrel', ja: 'リス' },
  '🦭': { en: 'seal', ja: 'アザラシ' },
  '🦑': { en: 'squid', ja: 'イカ' },
  '🦀': { en: 'crab', ja: 'カニ' },
};

/** The name of a visitor's mark, `fox` or `キツネ`; null for a mark this build doesn't know. */
export function nameMark(mark: string, language: Language): string | null {
  return Object.hasOwn(names, mark) ? names[mark as Mark][language] : null;
}
