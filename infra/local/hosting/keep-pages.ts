import { constants, cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Copies the built web app into the booth's own folder and gives where it lies: whoever builds anew in the same checkout
 * (`npm test` does) would otherwise take the pages from under a running booth.
 *
 * @throws Error that says what to do, where the web app isn't built or there is no room for it
 */
export function keepPages(built: string, dataDir: string): string {
  if (!existsSync(join(built, 'index.html'))) {
    throw new Error(`The web app isn't built: ${join(built, 'index.html')} is missing. Run npm run build.`);
  }
  const kept = join(dataDir, 'pages');
  try {
    rmSync(kept, { recursive: true, force: true });
    cpSync(built, kept, { recursive: true, mode: constants.COPYFILE_FICLONE });
  } catch (cause) {
    throw new Error(
      `The pages can't be kept in ${kept}: make room there, or choose another folder with BOOTHPRESSO_DATA.`,
      {
        cause,
      },
    );
  }
  return kept;
}
