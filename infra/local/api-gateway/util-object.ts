import { escapeJavaScript } from './escape-java-script.ts';
import { TemplateRenderError } from './velocity/errors.ts';
import { HostObject, print, toValue, type Value } from './velocity/values.ts';

function parseJson(text: Value): Value {
  try {
    return toValue(JSON.parse(print(text)));
  } catch {
    throw new TemplateRenderError('$util.parseJson was given something that is not JSON');
  }
}

function decodeUrl(text: Value): Value {
  try {
    return decodeURIComponent(print(text).replaceAll('+', ' '));
  } catch {
    throw new TemplateRenderError('$util.urlDecode was given a broken percent escape');
  }
}

/** `java.net.URLEncoder`: a space is a plus, and only letters, digits and `.-*_` stay. */
const encodeUrl = (text: Value): Value =>
  encodeURIComponent(print(text).toWellFormed())
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');

/** `$util`. */
export const utilObject = new HostObject({
  escapeJavaScript: (text) => escapeJavaScript(print(text)),
  parseJson,
  urlEncode: encodeUrl,
  urlDecode: decodeUrl,
  base64Encode: (text) => Buffer.from(print(text), 'utf8').toString('base64'),
  base64Decode: (text) => Buffer.from(print(text), 'base64').toString('utf8'),
});
