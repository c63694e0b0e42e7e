import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useLanguage } from '../../../../i18n/language.ts';
import './preview.css';

interface Props {
  title: string;
  /** The display that is shown, in px; it is scaled to the room there is. */
  width: number;
  height: number;
  children: ReactNode;
}

/** The body of an empty frame, dressed in this page's styles. */
function useFrameBody() {
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  function adopt(): void {
    const inner = frame.current?.contentDocument;
    if (!inner?.body || inner.documentElement.dataset.adopted) return;
    inner.documentElement.dataset.adopted = 'yes';
    for (const sheet of document.querySelectorAll('style, link[rel="stylesheet"]')) {
      inner.head.append(inner.importNode(sheet, true));
    }
    setBody(inner.body);
  }
  // An empty frame is there at once in some browsers; others load it a moment later, as another document.
  useEffect(adopt, []);
  return { frame, body, adopt };
}

/**
 * Draws its children in a frame of that many pixels, so that they lay themselves out as on the display they are made
 * for: its widths and heights, its orientation. A picture to look at: nothing in it takes focus or is read out.
 */
export function Framed({ title, width, height, children }: Props) {
  const { frame, body, adopt } = useFrameBody();
  const room = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(1);
  const language = useLanguage();
  useEffect(() => {
    if (body) body.ownerDocument.documentElement.lang = language;
  }, [body, language]);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return undefined;
    const measure = () => setScale(element.clientWidth / width);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [width]);

  return (
    <div ref={room} className="framed" style={{ maxWidth: width, aspectRatio: `${width} / ${height}` }} inert>
      <iframe
        ref={frame}
        title={title}
        tabIndex={-1}
        onLoad={adopt}
        style={{ width, height, transform: `scale(${scale})` }}
      />
      {body ? createPortal(children, body) : null}
    </div>
  );
}
