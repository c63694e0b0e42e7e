/** A mapping template that can't be read, or that asks for something the gateway's Velocity doesn't have. */
export class TemplateSyntaxError extends Error {
  override readonly name = 'TemplateSyntaxError';
}

/** A mapping template that failed on the data it was given; on AWS such a call ends in an internal error. */
export class TemplateRenderError extends Error {
  override readonly name = 'TemplateRenderError';
}
