/** The media type of a Content-Type or Accept header, without parameters; a request without one counts as JSON. */
export const mediaTypeOf = (header: string | undefined): string =>
  (header ?? '').split(';')[0]?.trim().toLowerCase() || 'application/json';
