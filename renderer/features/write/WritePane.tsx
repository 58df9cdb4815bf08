import { useState } from 'react';
import { useArticle } from '../../article/articleStore.ts';
import { useEditingScope } from '../../article/permissions.ts';
import { useCommands } from '../../commands/commandStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { BodyEditor } from './BodyEditor.tsx';
import { FindBar } from './FindBar.tsx';
import { Headlines } from './Headlines.tsx';
import { ReadOnlyStrip } from './ReadOnlyStrip.tsx';
import { ReturnedStrip } from './ReturnedStrip.tsx';
import { Toolbar } from './Toolbar.tsx';
import './write.css';
import type { Asked } from './useFind.ts';
import { useKeptScroll } from './useKeptScroll.ts';
import { WriteHeader } from './WriteHeader.tsx';

/** The article: what it is about, and what it says. */
export function WritePane() {
  const text = useText();
  const articleId = useArticle((state) => state.open?.article.id);
  const failure = useArticle((state) => state.failure);
  if (failure) return <p className="empty">{text('articleGone')}</p>;
  if (!articleId) return <p className="visually-hidden">{text('opening')}</p>;
  return (
    <article className="write" key={articleId}>
      <WriteHeader />
      <Toolbar />
      <ReadOnlyStrip />
      <ReturnedStrip />
      <Find />
      <Sheet />
    </article>
  );
}

function Sheet() {
  const sheet = useKeptScroll(useArticle((state) => state.open?.desk));
  return (
    <div className="sheet-place">
      <div className="sheet" ref={sheet}>
        <div className="column">
          <Headlines />
          <BodyEditor />
        </div>
      </div>
    </div>
  );
}

/** The bar that finds words in the story, and replaces them, once one asks for it. */
function Find() {
  const editor = useArticle((state) => state.open?.desk.editor);
  const editable = useEditingScope() === 'all';
  const [asked, setAsked] = useState<Asked>();
  const [replacing, setReplacing] = useState(false);

  function askToReplace(): void {
    setReplacing(true);
    setAsked({ to: 'replace' });
  }

  useCommands({
    'edit.find': () => setAsked({ to: 'find' }),
    'edit.replace': editable ? askToReplace : undefined,
  });
  if (!asked || !editor) return null;
  return (
    <FindBar
      editor={editor}
      asked={asked}
      replacing={replacing && editable}
      onReplace={editable ? () => (replacing ? setReplacing(false) : askToReplace()) : undefined}
      onClose={() => {
        setAsked(undefined);
        setReplacing(false);
      }}
    />
  );
}
