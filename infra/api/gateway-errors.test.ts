import { expect, test } from 'vitest';
import { errors, messages } from './errors.ts';
import { gatewayErrorBody, gatewayErrors } from './gateway-errors.ts';

test.each(Object.entries(gatewayErrors))('%s answers in the shape of every error', (_, answer) => {
  const body = JSON.parse(gatewayErrorBody(answer));
  expect(Object.keys(body)).toEqual(['error', 'message', 'requestId']);
  expect(body.error in errors).toBe(true);
  // A caller can set the plain request id through a header; it would go unescaped into the body.
  expect(body.requestId).toBe('$context.extendedRequestId');
});

test('no fixed sentence has a character that a template would read', () => {
  const sentences = [...Object.values(messages), ...Object.values(gatewayErrors).map(({ message }) => message)];
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z][^"'\\$#]+\.$/);
});
