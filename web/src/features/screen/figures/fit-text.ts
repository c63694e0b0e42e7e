/** How wide a text runs: a full-width character counts two, others one. */
export function textUnits(text: string): number {
  let units = 0;
  for (const character of text)
    units += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
  return units;
}

/** The type size (em) of a poll's title (≤ 120 characters): what fits two lines beside the QR code. */
export function titleSize(title: string): number {
  const units = textUnits(title);
  if (units <= 34) return 4;
  if (units <= 72) return 3.2;
  if (units <= 110) return 2.3;
  if (units <= 160) return 1.95;
  return 1.75;
}

/** The type size (em) of an option's label (≤ 60 characters) in its column. */
export function labelSize(label: string): number {
  const units = textUnits(label);
  if (units <= 20) return 1.75;
  if (units <= 40) return 1.45;
  if (units <= 66) return 1.3;
  return 1.12;
}

/** How wide (em) the column of labels is: wider where one is long, at the bars' cost. */
export function labelColumn(labels: readonly string[]): number {
  const longest = Math.max(0, ...labels.map(textUnits));
  return longest <= 40 ? 16 : 22;
}

/** The type size (em) of the counts beside the bars, the same for all of them: the largest decides. */
export function countSize(most: number): number {
  const digits = String(most).length;
  if (digits <= 3) return 2.9;
  return Math.max(8.4 / digits, 1);
}
