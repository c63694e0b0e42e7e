import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;

/** Lays a `.gz` beside every text file of the build, so that a plain file server can send it compressed. */
function gzipSiblings(outDir: string): Plugin {
  return {
    name: 'gzip-siblings',
    apply: 'build',
    closeBundle() {
      for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|html|svg|json)$/.test(entry.name)) continue;
        const file = join(entry.parentPath, entry.name);
        writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  root,
  plugins: [react(), gzipSiblings(join(root, 'dist'))],
  build: { outDir: join(root, 'dist'), emptyOutDir: true, manifest: true, target: 'es2022', assetsInlineLimit: 0 },
  server: {
    // `npm start` serves the API on 8080; its outputs name their own address, so nothing else needs a proxy.
    proxy: { '/amplify_outputs.json': { target: 'http://127.0.0.1:8080' } },
  },
});
