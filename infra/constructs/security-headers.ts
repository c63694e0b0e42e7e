/**
 * What a page may load and do. Everything it runs, draws with and writes in comes from where it itself came from; a
 * script or a style that somebody got into a text does nothing. Pictures may come from elsewhere: an organiser links
 * those of the options.
 * @param connections addresses that pages talk to besides their own
 */
function contentSecurityPolicy(connections: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    "img-src 'self' data: https:",
    `connect-src ${["'self'", ...connections].join(' ')}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The screen stays awake and fills the display. A code is scanned by the phone's own camera, never by a page. */
const permissions = [
  'fullscreen=(self)',
  'screen-wake-lock=(self)',
  ...['camera', 'geolocation', 'microphone', 'display-capture', 'payment', 'usb', 'serial'].map(
    (feature) => `${feature}=()`,
  ),
].join(', ');

/**
 * Amplify Hosting's `customHttp.yml`, as text: headers of every answer. There is no Cross-Origin-Opener-Policy: no page
 * opens another, and over plain http, as on a laptop, browsers report it as an error.
 * @param connections addresses that pages talk to besides their own
 */
export function securityHeaders(connections: readonly string[]): string {
  const headers = {
    'Content-Security-Policy': contentSecurityPolicy(connections),
    'Strict-Transport-Security': 'max-age=31536000',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': permissions,
  };
  const lines = Object.entries(headers).map(([key, value]) => `      - key: ${key}\n        value: "${value}"\n`);
  return `customHeaders:\n  - pattern: '**/*'\n    headers:\n${lines.join('')}`;
}
