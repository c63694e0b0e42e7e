import type { Workflow } from '../parts/workflow.ts';
import { drawWorkflow, refusalsOf } from './draw-workflow.ts';

/** All workflows as one page of Markdown; GitHub and most editors draw the charts. */
export function drawAll(workflows: readonly Workflow[]): string {
  const parts = workflows.map((workflow) => {
    const refusals = refusalsOf(workflow);
    return [
      `## ${workflow.name}`,
      `${workflow.definition.Comment}. ${workflow.type === 'EXPRESS' ? 'Express' : 'Standard: it may wait for days'}.`,
      ...(refusals.length > 0 ? [`Refuses with: ${refusals.map((code) => `\`${code}\``).join(', ')}.`] : []),
      `\`\`\`mermaid\n${drawWorkflow(workflow)}\n\`\`\``,
    ].join('\n\n');
  });
  return [
    '# The workflows, drawn',
    'Made from the definitions by `npm run drawings`; a test holds this page against them. Diamonds decide, flags wait for a person, dotted lines are errors that were expected.',
    ...parts,
    '',
  ].join('\n\n');
}
