import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.ts';

await build(join(fileURLToPath(import.meta.url), '../../../..'), console.log);
