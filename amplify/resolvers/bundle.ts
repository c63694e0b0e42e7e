import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/**
 * A resolver or function as the one module that AppSync takes as `Code`.
 * @param file path relative to this folder, such as `booth.ts`
 */
export function bundleResolver(file: string): string {
  const bundled = buildSync({
    entryPoints: [fileURLToPath(new URL(file, import.meta.url))],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'esnext',
    platform: 'node',
    external: ['@aws-appsync/utils'],
    logLevel: 'silent',
  });
  const [output] = bundled.outputFiles;
  if (output === undefined) throw new Error(`Bundling ${file} gave nothing.`);
  return output.text;
}
