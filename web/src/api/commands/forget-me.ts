import { sendCommand } from './send-command.ts';

/** Has the booth forget the ticket; ballots stay, linked to nobody. */
export async function forgetMe(boothId: string, ticket: string): Promise<void> {
  await sendCommand({ method: 'DELETE', path: `/booths/${encodeURIComponent(boothId)}/visits/me`, ticket });
}
