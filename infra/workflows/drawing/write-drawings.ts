import { writeFileSync } from 'node:fs';
import { workflows } from '../index.ts';
import { drawAll } from './draw-all.ts';

writeFileSync(new URL('../drawings.md', import.meta.url), drawAll(workflows));
