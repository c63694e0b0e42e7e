const written = /^(#[0-9a-f]{3,4}|#[0-9a-f]{6}|#[0-9a-f]{8}|[a-z]{3,24}|(rgb|hsl|oklch)a?\([\d\s.,%/deg-]{1,60}\))$/i;

/** An option's colour as CSS takes it, or undefined: only colours that are written out, never `url(…)` or `var(…)`. */
export function safeColour(colour: string | null | undefined): string | undefined {
  const trimmed = colour?.trim();
  return trimmed && written.test(trimmed) ? trimmed : undefined;
}
