interface Props {
  label: string;
  /** Whose button it is, for those who don't see the card. */
  of: string;
  kind?: 'make' | 'ready' | 'quiet';
  /** What the card is for. */
  isMain?: boolean;
  /** The key that presses it. */
  hotkey?: 'm' | 'r' | 'c' | 'u';
  onPress: () => void;
}

/** A button of a card, as large as a thumb. */
export function CardButton({ label, of, kind = 'quiet', isMain = false, hotkey, onPress }: Props) {
  return (
    <button
      type="button"
      className={`bar-button is-${kind}`}
      data-main={isMain ? '' : undefined}
      data-key={hotkey}
      aria-keyshortcuts={hotkey?.toUpperCase()}
      onClick={onPress}
    >
      {label} <span className="visually-hidden">{of}</span>
    </button>
  );
}
