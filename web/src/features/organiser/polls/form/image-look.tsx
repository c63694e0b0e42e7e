import { useState } from 'react';
import { usePollsText } from '../texts/use-polls-text.ts';

/** An option's picture as large as the ballot shows it, or a note that none came. */
export function ImageLook({ url, name }: { url: string; name: string }) {
  const text = usePollsText();
  const [state, setState] = useState<'LOADING' | 'HERE' | 'BROKEN'>('LOADING');
  return (
    <p className="image-look" role="status">
      {state === 'BROKEN' ? null : (
        <img
          src={url}
          width={64}
          height={64}
          alt={text.form.imageAlt(name)}
          onLoad={() => setState('HERE')}
          onError={() => setState('BROKEN')}
        />
      )}
      {state === 'LOADING' ? text.form.imageLoading : null}
      {state === 'BROKEN' ? text.form.imageBroken : null}
    </p>
  );
}
