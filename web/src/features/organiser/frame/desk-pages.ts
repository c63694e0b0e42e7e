/** The desk's pages that its navigation names, with what follows `/b/{booth}/organiser`. */
export const deskPages = {
  polls: '',
  screens: '/screens',
  booth: '/booth',
  store: '/store',
  coffee: '/coffee',
  staff: '/staff',
  poster: '/poster',
  summary: '/summary',
} as const;
export type DeskPage = keyof typeof deskPages;
export const deskPageNames = Object.keys(deskPages) as readonly DeskPage[];

export const deskPath = (boothId: string, page: string = '') => `/b/${encodeURIComponent(boothId)}/organiser${page}`;

/** Which of them an address belongs to; the pages of one poll belong to the polls. */
export function deskPageOf(boothId: string, path: string): DeskPage | null {
  const rest = path.slice(deskPath(boothId).length).replace(/\/+$/, '');
  if (/^\/(polls|results)\//.test(rest)) return 'polls';
  return deskPageNames.find((page) => deskPages[page] === rest) ?? null;
}
