import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

const folder = import.meta.dirname;

/** Files of handlers/ that are wiring, not entry points. */
const shared = new Set(['config.ts', 'wire.ts', 'input.ts']);

/**
 * Bundles each entry point to <dist>/<handler>/index.mjs, SDK included, so that what runs is what was tested.
 * Gives each bundle's size in bytes by its handler's name.
 */
export async function buildFunctions(dist: string): Promise<Map<string, number>> {
  const files = (await readdir(join(folder, 'handlers'))).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !shared.has(file),
  );
  await rm(dist, { recursive: true, force: true });
  const { metafile } = await build({
    entryPoints: files.map((file) => ({
      in: join(folder, 'handlers', file),
      out: join(basename(file, '.ts'), 'index'),
    })),
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    minify: true,
    keepNames: true,
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    // Some packages below the SDK are CommonJS and ask for Node's own modules by require.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const bundles = Object.entries(metafile.outputs).filter(([path]) => path.endsWith('.mjs'));
  return new Map(bundles.map(([path, { bytes }]) => [basename(dirname(path)), bytes]));
}

if (import.meta.main) {
  const sizes = await buildFunctions(join(folder, 'dist'));
  for (const [handler, bytes] of sizes) console.log(`${handler}  ${Math.ceil(bytes / 1024)} KiB`);
}
