import { registerScreen } from '../../../../api/commands/register-screen.ts';
import { screenTicket } from '../../../../screen-pairing/ticket.ts';
import { pairScreen } from './pair-screen.ts';

/** Makes this browser a screen of the booth that may show codes; a paired one only keeps or changes its name. */
export async function pairThisDevice(boothId: string, name: string): Promise<void> {
  const { pairingCode, paired } = await registerScreen(boothId, screenTicket(boothId));
  if (!paired) await pairScreen(boothId, pairingCode, name);
}
