/** What a key asks for. */
export type Meaning =
  | { readonly kind: 'CARD'; readonly index: number }
  | { readonly kind: 'BUTTON'; readonly key: 'm' | 'r' | 'c' | 'u' };

const buttons = ['m', 'r', 'c', 'u'] as const;

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing' | 'target'>;

function isTyping(target: EventTarget | null): boolean {
  return typeof Element !== 'undefined' && target instanceof Element && target.matches('input, textarea, select');
}

/** The meaning of a key on the board; null for whatever the browser or a field may do with it. */
export function meaningOf({ key, ctrlKey, metaKey, altKey, repeat, isComposing, target }: Press): Meaning | null {
  if (ctrlKey || metaKey || altKey || repeat || isComposing || isTyping(target)) return null;
  if (/^[1-9]$/.test(key)) return { kind: 'CARD', index: Number(key) - 1 };
  const button = buttons.find((one) => one === key.toLowerCase());
  return button ? { kind: 'BUTTON', key: button } : null;
}
