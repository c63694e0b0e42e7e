import { type CSSProperties, useState } from 'react';
import type { Option } from '../../../api/types.ts';
import { Words } from '../../../components/words.tsx';

interface Props {
  option: Option;
  /** Groups the radio buttons. */
  name: string;
  single: boolean;
  checked: boolean;
  onChoose: () => void;
}

/** One option: the whole row is the button. */
export function OptionRow({ option, name, single, checked, onChoose }: Props) {
  const [broken, setBroken] = useState(false);
  const style = option.color === null ? undefined : ({ '--option': option.color } as CSSProperties);
  return (
    <label className="option" style={style}>
      <input
        type={single ? 'radio' : 'checkbox'}
        name={name}
        value={option.optionId}
        checked={checked}
        onChange={onChoose}
      />
      <span className={single ? 'option-mark' : 'option-mark option-box'} aria-hidden="true">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5.500 12.500 10 17l8.500-9.500" pathLength="1" />
        </svg>
      </span>
      <span className="option-label">
        <Words text={option.label} />
      </span>
      {option.imageUrl === null || broken ? null : (
        <img src={option.imageUrl} alt="" loading="lazy" decoding="async" onError={() => setBroken(true)} />
      )}
    </label>
  );
}
