import { Loading } from '../../components/loading.tsx';

/** The visitor's page. */
export default function VotePage(_place: { boothId: string; pollId?: string }) {
  return <Loading />;
}
