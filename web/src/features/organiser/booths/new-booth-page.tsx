import { useBooth } from '../../../api/live/use-booth.ts';
import { usePageTitle } from '../../../i18n/use-page-title.ts';
import { isAdmin } from '../../../staff/roles.ts';
import { useSession } from '../../../staff/use-session.ts';
import { usePolls } from '../polls/live/use-polls.ts';
import { NewBoothForm } from './new-booth-form.tsx';
import { useBoothsText } from './texts/use-booths-text.ts';
import '../booth/form/desk-form.css';
import './new-booth.css';

/** Makes another booth, with what is wanted of this one. For admins. */
export default function NewBoothPage({ boothId }: { boothId: string }) {
  const text = useBoothsText();
  const session = useSession();
  const booth = useBooth(boothId);
  const polls = usePolls(boothId);
  usePageTitle(text.title);
  const mayMake = session.kind === 'SIGNED_IN' && isAdmin(session.groups);

  function page() {
    if (!mayMake) return <p className="desk-card">{text.adminsOnly}</p>;
    if (booth.data && polls.data) return <NewBoothForm booth={booth.data} polls={polls.data.polls} />;
    return (
      <p role="status" className="desk-card">
        {booth.failed || polls.failed ? text.unreachable : text.loading}
      </p>
    );
  }

  return (
    <div className="desk-page">
      <h1>{text.title}</h1>
      {page()}
    </div>
  );
}
