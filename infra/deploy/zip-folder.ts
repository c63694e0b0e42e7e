import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** Packs what a web server shows of a folder: Amplify Hosting compresses by itself, so the `.gz` files stay behind. */
export async function zipFolder(folder: string, extra: Readonly<Record<string, string>>): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const zip = new ZipFile();
  for (const entry of entries) {
    if (!entry.isFile() || entry.name.endsWith('.gz')) continue;
    const path = join(entry.parentPath, entry.name);
    zip.addFile(path, relative(folder, path).split(sep).join('/'));
  }
  for (const [name, content] of Object.entries(extra)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}
