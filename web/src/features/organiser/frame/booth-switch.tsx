import { useId } from 'react';
import { useLocation } from 'wouter';
import { boothsOf } from '../../../staff/roles.ts';
import { useDeskTexts } from '../texts/use-desk-texts.ts';
import { deskPath } from './desk-pages.ts';

/** The other booths of whoever is signed in; nothing where there is but one. */
export function BoothSwitch({ boothId, groups }: { boothId: string; groups: readonly string[] }) {
  const text = useDeskTexts();
  const id = useId();
  const [, navigate] = useLocation();
  const booths = boothsOf(groups).filter(({ role }) => role === 'organiser');
  if (booths.length < 2) return null;
  return (
    <div className="booth-switch">
      <label htmlFor={id} className="visually-hidden">
        {text.switchBooth}
      </label>
      <select id={id} value={boothId} onChange={(event) => navigate(deskPath(event.target.value))}>
        {booths.map((booth) => (
          <option key={booth.boothId} value={booth.boothId}>
            {booth.boothId}
          </option>
        ))}
      </select>
    </div>
  );
}
