import { parseBooth } from '../../../../api/graphql/parse-booth.ts';
import type { Booth } from '../../../../api/types.ts';
import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';
import type { BoothDefinition } from '../definition/booth-form.ts';

/** Writes the whole booth; its screens and phones hear of it at once. Refused: 400 with `details.field`, 403. */
export async function putBooth(boothId: string, definition: BoothDefinition): Promise<Booth> {
  const path = `/booths/${encodeURIComponent(boothId)}`;
  return parseBooth(await sendStaffCommand({ method: 'PUT', path, body: definition }));
}
