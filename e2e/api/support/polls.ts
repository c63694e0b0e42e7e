const option = (optionId: string) => ({ optionId, label: { en: optionId.toUpperCase() } });

/** A poll of three options, one choice. */
export const threeOptions = {
  title: { en: 'Which one?' },
  options: [option('a'), option('b'), option('c')],
  minChoices: 1,
  maxChoices: 1,
  allowChange: true,
  results: 'ALWAYS',
};
