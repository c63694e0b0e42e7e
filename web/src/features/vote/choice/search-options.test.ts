import { describe, expect, it } from 'vitest';
import type { Option } from '../../../api/types.ts';
import { searchOptions } from './search-options.ts';

const option = (optionId: string, en: string | null, ja: string | null): Option => ({
  optionId,
  label: { en, ja },
  imageUrl: null,
  color: null,
});
const options = [
  option('cafe', 'Café crème', null),
  option('tokyo', 'Tokyo', 'トウキョウ'),
  option('s3', 'S3', 'Ｓ３'),
];
const found = (wanted: string) => searchOptions(options, wanted).map(({ optionId }) => optionId);

describe('searchOptions', () => {
  it('shows all for no wish', () => expect(found('  ')).toEqual(['cafe', 'tokyo', 's3']));
  it('overlooks case and accents', () => expect(found('CAFE CREME')).toEqual(['cafe']));
  it('overlooks the kind of kana', () => expect(found('とうきょう')).toEqual(['tokyo']));
  it('overlooks width', () => expect(found('ｓ３')).toEqual(['s3']));
  it('finds nothing where there is nothing', () => expect(found('tea')).toEqual([]));
});
