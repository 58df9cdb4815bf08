import { useEffect, useRef } from 'react';
import { useArticle } from '../../article/articleStore.ts';
import { useEditingScope } from '../../article/permissions.ts';
import { giveCommand } from '../../commands/commandStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { useEditorCommands } from './useEditorCommands.ts';
import './body.css';

/**
 * The body of the article. React gives it a place and leaves it alone: the element is the editor's own, so that React
 * does not follow the selection in it at every key as it does in fields of its own.
 */
export function BodyEditor() {
  const text = useText();
  const editor = useArticle((state) => state.open?.desk.editor);
  const language = useArticle((state) => state.open?.fields.language);
  const editable = useEditingScope() === 'all';
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const body = document.createElement('div');
    place.current?.append(body);
    editor?.setRootElement(body);
    return () => {
      editor?.setRootElement(null);
      body.remove();
    };
  }, [editor]);
  useEffect(() => {
    const body = editor?.getRootElement();
    if (body) describe(body, { label: text('body'), hint: text('bodyHint'), language, editable });
  }, [editor, text, language, editable]);
  useEffect(() => editor?.setEditable(editable), [editor, editable]);
  useEditorCommands(editor, editable);
  useEffect(() => {
    // The story before had the keyboard, and took it with it.
    if (editor && document.activeElement === document.body) giveCommand('go.body');
  }, [editor]);
  return <div ref={place} className="body-place" />;
}

type BodyWords = { label: string; hint: string; language: string | undefined; editable: boolean };

function describe(body: HTMLElement, { label, hint, language, editable }: BodyWords): void {
  body.className = 'body';
  body.role = 'textbox';
  body.ariaMultiLine = 'true';
  body.ariaLabel = label;
  body.ariaReadOnly = String(!editable);
  body.tabIndex = 0;
  body.lang = language ?? '';
  body.dataset.hint = hint;
  body.contentEditable = String(editable);
  body.spellcheck = false;
}
