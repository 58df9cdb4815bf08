import type { LexicalEditor } from 'lexical';
import { useEffect, useState } from 'react';
import { limits } from '../../../shared/article/limits.ts';
import { strings } from '../../../shared/html/strings.ts';
import { useArticle } from '../../article/articleStore.ts';
import { useEditingScope } from '../../article/permissions.ts';
import type { SelectedBlock } from '../../editor/caretSummary.ts';
import { changeBlock } from '../../editor/changeBlock.ts';
import { type TextKey, useText } from '../../i18n/TextProvider.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { PictureWords } from './PictureWords.tsx';

const titles: Record<SelectedBlock['type'], TextKey> = {
  image: 'selectedImage',
  quote: 'selectedQuote',
  pullQuote: 'selectedPullQuote',
  fold: 'selectedFold',
};

/** The words that belong to the picture, quote or fold at the caret. */
export function BlockFields() {
  const editor = useArticle((state) => state.open?.desk.editor);
  const block = useArticle((state) => state.open?.caret?.block);
  return editor && block ? <FieldsOfBlock key={block.key} editor={editor} block={block} /> : null;
}

function FieldsOfBlock({ editor, block }: { editor: LexicalEditor; block: SelectedBlock }) {
  const text = useText();
  // Of the page and not of the window: it is what readers press.
  const language = useArticle((state) => state.open?.fields.language) ?? 'id';
  const scope = useEditingScope();
  const [typed, change] = useTyped(editor, block);
  // Whoever lays out pages changes pictures with their words, and no other words.
  const readOnly = typed.type === 'image' ? scope === 'none' : scope !== 'all';
  return (
    <fieldset className="block-fields">
      <legend className="field-label">{text(titles[typed.type])}</legend>
      {typed.type === 'image' && (
        <PictureWords
          picture={typed.picture}
          readOnly={readOnly}
          onChange={(picture) => change({ ...typed, picture })}
        />
      )}
      {(typed.type === 'quote' || typed.type === 'pullQuote') && (
        <TextInput
          label={text('citation')}
          placeholder={text('citationHint')}
          value={typed.citation}
          limit={limits.citation}
          readOnly={readOnly}
          onChange={(citation) => change({ ...typed, citation })}
        />
      )}
      {typed.type === 'fold' && (
        <TextInput
          label={text('foldLabel')}
          placeholder={strings[language].showMore}
          value={typed.label}
          limit={limits.foldLabel}
          readOnly={readOnly}
          onChange={(label) => change({ ...typed, label })}
        />
      )}
    </fieldset>
  );
}

/** The block with what is typed here: the editor tells of its changes a frame later, which a key must not wait for. */
function useTyped(
  editor: LexicalEditor,
  block: SelectedBlock,
): [SelectedBlock, (next: SelectedBlock) => void] {
  const [typed, setTyped] = useState(block);
  useEffect(() => setTyped(block), [block]);
  const change = (next: SelectedBlock) => {
    setTyped(next);
    changeBlock(editor, next);
  };
  return [typed, change];
}
