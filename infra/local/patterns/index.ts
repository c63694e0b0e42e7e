export { compileAt } from './at-resource.ts';
export { compileFilters, compilePattern, type Matcher } from './compile-pattern.ts';
export { UnknownPattern } from './errors.ts';
export { compileInputTemplate } from './input-template.ts';
export { compileJsonPath, type PathReader } from './json-path.ts';
