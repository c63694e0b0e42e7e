import { existsSync } from 'node:fs';
import { UsageProblem } from '../errors.ts';
import { readStack, type StackSettings } from './read-stack.ts';

const template = new URL('../../../cdk.out/Boothpresso.template.json', import.meta.url);

/** The template that was built last. @throws UsageProblem where nothing was built, else as readStack */
export function findStack(): StackSettings {
  if (!existsSync(template)) throw new UsageProblem('There is no template to read. Run `npm run build` first.');
  return readStack(template);
}
