/** Amplify Hosting's `customHttp.yml`, as text. */
export const securityHeaders = `customHeaders:
  - pattern: '**/*'
    headers:
      - key: Strict-Transport-Security
        value: max-age=31536000
      - key: X-Content-Type-Options
        value: nosniff
      - key: X-Frame-Options
        value: DENY
      - key: Referrer-Policy
        value: no-referrer
      - key: Permissions-Policy
        value: camera=(), geolocation=(), microphone=()
`;
