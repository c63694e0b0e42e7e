/** A Signature Version 4 `Authorization` header, taken apart. */
export interface SignedAuthorization {
  readonly accessKeyId: string;
  /** `YYYYMMDD`. */
  readonly day: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  /** 64 hex digits. */
  readonly signature: string;
}

const form =
  /^AWS4-HMAC-SHA256\s+Credential=([\w-]+)\/(\d{8})\/([\w-]+)\/([\w-]+)\/aws4_request,\s*SignedHeaders=([\w;-]+),\s*Signature=([0-9a-f]{64})$/;

/** Takes the header apart; undefined for anything that isn't one. */
export function parseAuthorization(header: string): SignedAuthorization | undefined {
  const [, accessKeyId, day, region, service, headers, signature] = form.exec(header) ?? [];
  if (!accessKeyId || !day || !region || !service || !headers || !signature) return undefined;
  return { accessKeyId, day, region, service, signedHeaders: headers.split(';'), signature };
}

/** `x-amz-date` (`20260102T030405Z`) as milliseconds since 1970; undefined for anything else. */
export function parseAmzDate(text: string): number | undefined {
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text) ?? [];
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at) ? undefined : at;
}
