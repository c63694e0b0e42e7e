import { readBooth } from '../../../../api/graphql/read.ts';
import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';

/** What the booth is, as `PUT /booths/{b}` takes it: no nulls. */
function withoutNulls(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, one: unknown) => (one === null ? undefined : one)));
}

/**
 * Puts a poll on the booth's screens, and on the phones of whoever comes by the booth's code; null takes it off.
 * The rest of the booth stays as it is now. Answers the poll that was there before.
 */
export async function showOnScreen(boothId: string, pollId: string | null): Promise<string | null> {
  const booth = await readBooth(boothId);
  if (booth === null) throw new Error(`There is no booth ${boothId}.`);
  const { name, entry, screen, theme, wifi, privacyUrl } = booth;
  const body = withoutNulls({ name, entry, screen: { ...screen, pollId }, theme, wifi, privacyUrl });
  await sendStaffCommand({ method: 'PUT', path: `/booths/${encodeURIComponent(boothId)}`, body });
  return screen.pollId;
}
