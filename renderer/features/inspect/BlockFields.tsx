import { limits } from '../../../shared/article/limits.ts';
import { useArticle } from '../../article/articleStore.ts';
import { useEditingScope } from '../../article/permissions.ts';
import { changeBlock, type SelectedBlock } from '../../editor/formatting.ts';
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
  const text = useText();
  const editor = useArticle((state) => state.open?.desk.editor);
  const block = useArticle((state) => state.open?.caret?.block);
  const readOnly = useEditingScope() === 'none';
  if (!editor || !block) return null;
  const change = (changed: SelectedBlock) => changeBlock(editor, changed);
  return (
    <fieldset className="block-fields" key={block.key}>
      <legend className="field-label">{text(titles[block.type])}</legend>
      {block.type === 'image' && (
        <PictureWords
          picture={block.picture}
          readOnly={readOnly}
          onChange={(picture) => change({ ...block, picture })}
        />
      )}
      {(block.type === 'quote' || block.type === 'pullQuote') && (
        <TextInput
          label={text('citation')}
          placeholder={text('citationHint')}
          value={block.citation}
          limit={limits.citation}
          readOnly={readOnly}
          onChange={(citation) => change({ ...block, citation })}
        />
      )}
      {block.type === 'fold' && (
        <TextInput
          label={text('foldLabel')}
          placeholder={text('foldLabelHint')}
          value={block.label}
          limit={limits.foldLabel}
          readOnly={readOnly}
          onChange={(label) => change({ ...block, label })}
        />
      )}
    </fieldset>
  );
}
