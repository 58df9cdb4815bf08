import { type BlocksApi, loadEditor, type ParsedBlock } from './loadEditor.ts';

/** What WordPress's editor makes of one block; `issues` says in its words why it is not valid. */
export type ValidatedBlock = {
  name: string;
  isValid: boolean;
  issues: string[];
  children: ValidatedBlock[];
};

let editor: Promise<BlocksApi> | undefined;

/** Opens post markup as WordPress's editor does; markup outside of blocks and unknown blocks are not valid either. */
export async function validateMarkup(markup: string): Promise<ValidatedBlock[]> {
  editor ??= loadEditor();
  return (await editor).parse(markup).map(validated);
}

function validated(block: ParsedBlock): ValidatedBlock {
  const issues = [...strangeness(block), ...(block.isValid ? [] : validationIssues(block))];
  return {
    name: block.name,
    isValid: issues.length === 0,
    issues,
    children: block.innerBlocks.map(validated),
  };
}

function strangeness({ name, attributes }: ParsedBlock): string[] {
  if (name === 'core/freeform') return [`Markup outside of any block: ${attributes.content}`];
  if (name === 'core/missing') return [`There is no block ${attributes.originalName}`];
  return [];
}

function validationIssues({ validationIssues: issues = [] }: ParsedBlock): string[] {
  const told = issues.map(({ args: [format, ...values] }) => filledIn(String(format), values));
  return told.length > 0 ? told : ['The block is not valid'];
}

/** The editor's messages are written for the console: `%s` and `%o` stand for what follows. */
function filledIn(format: string, values: unknown[]): string {
  const rest = [...values];
  return format.replace(/%[sodO]/g, () => String(rest.shift()));
}
