/** Addresses of the desk's pages about polls. */
export const pollsPath = (boothId: string) => `/b/${encodeURIComponent(boothId)}/organiser`;
export const pollPath = (boothId: string, pollId: string) =>
  `${pollsPath(boothId)}/polls/${encodeURIComponent(pollId)}`;
export const copyPath = (boothId: string, pollId: string) =>
  `${pollPath(boothId, 'new')}?copy=${encodeURIComponent(pollId)}`;
export const resultsPath = (boothId: string, pollId: string) =>
  `${pollsPath(boothId)}/results/${encodeURIComponent(pollId)}`;
/** Where visitors vote on that poll. */
export const ballotPath = (boothId: string, pollId: string) =>
  `/b/${encodeURIComponent(boothId)}/polls/${encodeURIComponent(pollId)}`;
