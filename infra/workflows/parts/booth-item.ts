/** JSONata texts that turn a booth between the GraphQL shape and the store's. Fields that are undefined are left out. */

const readText = (text: string) => `{ 'en': ${text}.M.en.S, 'ja': ${text}.M.ja.S }`;
const textAttribute = (text: string) =>
  `{ 'M': { 'en': $exists(${text}.en) ? { 'S': ${text}.en }, 'ja': $exists(${text}.ja) ? { 'S': ${text}.ja } } }`;
const stringAttribute = (value: string) => `$exists(${value}) ? { 'S': ${value} }`;

/** What an organiser sets of the booth, from its BOOTH item; the version is apart. */
export const readBooth = (item: string) => `{
  'boothId': ${item}.boothId.S, 'name': ${readText(`${item}.name`)}, 'entry': ${item}.entry.S,
  'screen': { 'view': ${item}.screen.M.view.S, 'pollId': ${item}.screen.M.pollId.S,
    'languages': [${item}.screen.M.languages.L.S] },
  'theme': ${item}.theme.S,
  'wifi': $exists(${item}.wifi) ? { 'ssid': ${item}.wifi.M.ssid.S, 'password': ${item}.wifi.M.password.S },
  'privacyUrl': ${item}.privacyUrl.S
}`;

/** The BOOTH item. */
export const writeBooth = (booth: string) => `{
  'pk': { 'S': 'BOOTH#' & ${booth}.boothId }, 'sk': { 'S': 'BOOTH' }, 'entity': { 'S': 'BOOTH' },
  'boothId': { 'S': ${booth}.boothId }, 'name': ${textAttribute(`${booth}.name`)}, 'entry': { 'S': ${booth}.entry },
  'screen': { 'M': { 'view': { 'S': ${booth}.screen.view }, 'pollId': ${stringAttribute(`${booth}.screen.pollId`)},
    'languages': { 'L': [${booth}.screen.languages.{ 'S': $ }] } } },
  'theme': ${stringAttribute(`${booth}.theme`)},
  'wifi': $exists(${booth}.wifi) ? { 'M': {
    'ssid': { 'S': ${booth}.wifi.ssid }, 'password': ${stringAttribute(`${booth}.wifi.password`)} } },
  'privacyUrl': ${stringAttribute(`${booth}.privacyUrl`)}, 'version': { 'N': $string(${booth}.version) }
}`;
