import { SignInGate } from '../../staff/sign-in-gate.tsx';
import BaristaPage from './barista-page.tsx';

/** The barista's tablet, `/b/{booth}/barista`, behind the door. */
export default function BarPage({ boothId }: { boothId: string }) {
  return (
    <SignInGate boothId={boothId} needs="barista">
      <BaristaPage boothId={boothId} />
    </SignInGate>
  );
}
