/**
 * Runs inside the sandbox before a resolver's code, and is all of the world that the code sees. Only JSON text crosses
 * between the two sides, so no object of the host, and through it none of Node's powers, ever reaches the code.
 *
 * What APPSYNC_JS doesn't have is taken away, so that using it fails here as it would on AWS.
 * https://docs.aws.amazon.com/appsync/latest/devguide/supported-features.html
 */
export const SANDBOX_PRELUDE = `(() => {
  'use strict';
  const { parse, stringify } = JSON;
  const utilFunction = (call, name) => (...args) => {
    const { value, signal } = parse(call(name, stringify(args)));
    if (signal) throw signal;
    return value;
  };
  const grow = (call, names) => {
    const root = {};
    for (const name of names) {
      const parts = name.split('.');
      const last = parts.pop();
      let at = root;
      for (const part of parts) at = at[part] ??= {};
      Object.defineProperty(at, last, { value: utilFunction(call, name), enumerable: true });
    }
    for (const key of Object.keys(root)) {
      for (const inner of Object.values(root[key])) Object.freeze(inner);
      Object.freeze(root[key]);
    }
    return root;
  };
  const load = (call, names, define) => {
    const library = Object.freeze(grow(call, names));
    const loaded = { exports: {} };
    define((name) => {
      if (name !== '@aws-appsync/utils') throw new TypeError('There is no module ' + name + ' here.');
      return library;
    }, loaded, loaded.exports);
    return (handler, text) => {
      const ctx = parse(text);
      ctx.arguments = ctx.args;
      const run = loaded.exports[handler];
      if (typeof run !== 'function') return stringify({ missing: true });
      try {
        const value = run(ctx);
        return stringify({ value, stash: ctx.stash });
      } catch (thrown) {
        const signal = thrown && thrown.kind ? thrown : { kind: 'CODE', message: String(thrown) };
        return stringify({ signal, stash: ctx.stash });
      }
    };
  };
  const keep = ['Object', 'Array', 'String', 'Number', 'Boolean', 'Math', 'JSON', 'Symbol', 'Error', 'TypeError',
    'RangeError', 'SyntaxError', 'NaN', 'Infinity', 'undefined', 'parseInt', 'parseFloat', 'isNaN', 'isFinite',
    'encodeURI', 'encodeURIComponent', 'decodeURI', 'decodeURIComponent', 'globalThis', 'Iterator'];
  for (const name of Object.getOwnPropertyNames(globalThis)) if (!keep.includes(name)) delete globalThis[name];
  for (const name of keep) {
    const value = globalThis[name];
    if (value === globalThis || value === undefined || value === null) continue;
    if (typeof value === 'function' && value.prototype) Object.freeze(value.prototype);
    if (typeof value === 'object' || typeof value === 'function') Object.freeze(value);
  }
  return load;
})()`;
