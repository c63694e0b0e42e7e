/** JSONata texts that turn a poll between the GraphQL shape and the store's. Fields that are undefined are left out. */

const readText = (text: string) => `{ 'en': ${text}.M.en.S, 'ja': ${text}.M.ja.S }`;

/** The poll of the contract's `type Poll`, from its POLL item. */
export const readPoll = (item: string) => `{
  'boothId': ${item}.boothId.S, 'pollId': ${item}.pollId.S, 'title': ${readText(`${item}.title`)},
  'options': [${item}.options.L.{
    'optionId': M.optionId.S, 'label': ${readText('M.label')}, 'imageUrl': M.imageUrl.S, 'color': M.color.S }],
  'minChoices': $number(${item}.minChoices.N), 'maxChoices': $number(${item}.maxChoices.N),
  'allowChange': ${item}.allowChange.BOOL, 'results': ${item}.results.S, 'revealed': ${item}.revealed.BOOL,
  'status': ${item}.status.S, 'round': $number(${item}.round.N),
  'opensAt': ${item}.opensAt.S, 'closesAt': ${item}.closesAt.S,
  'version': $number(${item}.version.N), 'openedRound': $number(${item}.openedRound.N)
}`;

const textAttribute = (text: string) => `{ 'M': {
  'en': $exists(${text}.en) ? { 'S': ${text}.en }, 'ja': $exists(${text}.ja) ? { 'S': ${text}.ja } } }`;

const stringAttribute = (value: string) => `$exists(${value}) ? { 'S': ${value} }`;

/** The POLL item of a poll: what queries read. */
export const writePoll = (poll: string) => `{
  'pk': { 'S': 'BOOTH#' & ${poll}.boothId }, 'sk': { 'S': 'POLL#' & ${poll}.pollId }, 'entity': { 'S': 'POLL' },
  'boothId': { 'S': ${poll}.boothId }, 'pollId': { 'S': ${poll}.pollId }, 'title': ${textAttribute(`${poll}.title`)},
  'options': { 'L': [${poll}.options.{ 'M': {
    'optionId': { 'S': optionId }, 'label': ${textAttribute('label')},
    'imageUrl': ${stringAttribute('imageUrl')}, 'color': ${stringAttribute('color')} } }] },
  'minChoices': { 'N': $string(${poll}.minChoices) }, 'maxChoices': { 'N': $string(${poll}.maxChoices) },
  'allowChange': { 'BOOL': ${poll}.allowChange }, 'results': { 'S': ${poll}.results },
  'revealed': { 'BOOL': ${poll}.revealed }, 'status': { 'S': ${poll}.status },
  'round': { 'N': $string(${poll}.round) }, 'openedRound': { 'N': $string(${poll}.openedRound) },
  'opensAt': ${stringAttribute(`${poll}.opensAt`)}, 'closesAt': ${stringAttribute(`${poll}.closesAt`)},
  'version': { 'N': $string(${poll}.version) }
}`;

/** The RULES item: the little that each vote reads. */
export const writeRules = (poll: string, salt: string) => `{
  'pk': { 'S': 'POLL#' & ${poll}.boothId & '#' & ${poll}.pollId }, 'sk': { 'S': 'RULES' }, 'entity': { 'S': 'RULES' },
  'boothId': { 'S': ${poll}.boothId }, 'pollId': { 'S': ${poll}.pollId },
  'optionIds': { 'L': [${poll}.options.{ 'S': optionId }] },
  'minChoices': { 'N': $string(${poll}.minChoices) }, 'maxChoices': { 'N': $string(${poll}.maxChoices) },
  'allowChange': { 'BOOL': ${poll}.allowChange }, 'results': { 'S': ${poll}.results },
  'revealed': { 'BOOL': ${poll}.revealed }, 'status': { 'S': ${poll}.status },
  'round': { 'N': $string(${poll}.round) }, 'openedRound': { 'N': $string(${poll}.openedRound) },
  'closesAt': ${stringAttribute(`${poll}.closesAt`)},
  'salt': { 'S': ${salt} }, 'version': { 'N': $string(${poll}.version) }
}`;
