import { Notice } from '../components/notice.tsx';
import { usePageTitle } from '../i18n/use-page-title.ts';
import { useText } from '../i18n/use-text.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const text = useText();
  usePageTitle(text.notFound.title);
  return (
    <Notice sign="🧭" title={text.notFound.title}>
      {text.notFound.body}
    </Notice>
  );
}
