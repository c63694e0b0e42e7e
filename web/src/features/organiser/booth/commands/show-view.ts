import { readBooth } from '../../../../api/graphql/read.ts';
import type { Booth, ScreenView } from '../../../../api/types.ts';
import { definitionOf } from '../definition/booth-form.ts';
import { putBooth } from './put-booth.ts';

/** Switches what all of the booth's screens show; the rest of the booth stays as it is now. */
export async function showView(boothId: string, view: ScreenView): Promise<Booth> {
  const booth = await readBooth(boothId);
  if (booth === null) throw new Error(`There is no booth ${boothId}.`);
  const definition = definitionOf(booth);
  return putBooth(boothId, { ...definition, screen: { ...definition.screen, view } });
}
