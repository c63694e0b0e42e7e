import { unparse } from 'papaparse';

/** Excel takes UTF-8 for what it is only with this at the start. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * What a spreadsheet would take for a formula: by its first character, full-width ones as Japanese input makes them
 * too, whatever follows. (papaparse's own pattern misses a text with a line break in it.)
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** A table as the text of a CSV file (RFC 4180): every field quoted, no field a formula. */
export function writeCsv(columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const table = unparse(
    { fields: [...columns], data: rows.map((row) => [...row]) },
    { quotes: true, newline: '\r\n', escapeFormulae: FORMULA },
  );
  return `${BYTE_ORDER_MARK}${table}\r\n`;
}
