import type { Store } from './find-store.ts';

/**
 * A whole HTTP request to DynamoDB Local, which reads no more of a signature than the key's name: nothing is signed.
 * @param target the API's version and operation, after "DynamoDB"
 */
export function storeRequest({ port, credentials }: Store, target: string, body: object): string {
  const text = JSON.stringify(body);
  const now = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${credentials.accessKeyId}/${now.slice(0, 8)}/us-east-1/dynamodb/aws4_request`;
  return [
    'POST / HTTP/1.1',
    `host: 127.0.0.1:${port}`,
    'content-type: application/x-amz-json-1.0',
    `x-amz-target: DynamoDB${target}`,
    `x-amz-date: ${now}`,
    `authorization: AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    `content-length: ${Buffer.byteLength(text)}`,
    '',
    text,
  ].join('\r\n');
}
