import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const folder = import.meta.dirname;
const dist = join(folder, 'dist');

/** Files of handlers/ that are wiring, not entry points. */
const shared = new Set(['config.ts', 'wire.ts', 'input.ts']);

/** Bundles each entry point to dist/<handler>/index.mjs, SDK included, so that what runs is what was tested. */
async function buildFunctions(): Promise<void> {
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
  for (const [path, { bytes }] of Object.entries(metafile.outputs)) {
    if (path.endsWith('.mjs')) console.log(`${path}  ${Math.ceil(bytes / 1024)} KiB`);
  }
}

await buildFunctions();
