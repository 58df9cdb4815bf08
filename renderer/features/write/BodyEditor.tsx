import type { LexicalEditor } from 'lexical';
import { useEffect, useRef } from 'react';
import { useArticle } from '../../article/articleStore.ts';
import { useEditingScope } from '../../article/permissions.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { useEditorCommands } from './useEditorCommands.ts';
import './body.css';

/** The body of the article. React leaves it alone while one types: the editor owns what is in it. */
export function BodyEditor() {
  const text = useText();
  const editor = useArticle((state) => state.open?.desk.editor);
  const language = useArticle((state) => state.open?.fields.language);
  const editable = useEditingScope() === 'all';
  const place = useRef<HTMLDivElement>(null);
  useRootElement(editor, place, editable);
  useEditorCommands(editor, editable);
  return (
    // biome-ignore lint/a11y/useSemanticElements: text with blocks and marks does not fit into a <textarea>.
    <div
      ref={place}
      className="body"
      role="textbox"
      aria-multiline
      aria-label={text('body')}
      aria-readonly={!editable}
      tabIndex={0}
      lang={language}
      data-hint={text('bodyHint')}
      contentEditable={editable}
      suppressContentEditableWarning
      spellCheck={false}
    />
  );
}

function useRootElement(
  editor: LexicalEditor | undefined,
  place: React.RefObject<HTMLDivElement | null>,
  editable: boolean,
): void {
  useEffect(() => {
    editor?.setRootElement(place.current);
    return () => editor?.setRootElement(null);
  }, [editor, place]);
  useEffect(() => editor?.setEditable(editable), [editor, editable]);
}
