import { useState } from 'react';
import { useSession } from '../../app/sessionStore.ts';
import { useArticle } from '../../article/articleStore.ts';
import { useEditingScope } from '../../article/permissions.ts';
import { useCommands } from '../../commands/commandStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { BodyEditor } from './BodyEditor.tsx';
import { FindBar } from './FindBar.tsx';
import { Headlines } from './Headlines.tsx';
import { Toolbar } from './Toolbar.tsx';
import './write.css';
import type { Asked } from './useFind.ts';
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
      <Find />
      <div className="sheet-place">
        <div className="sheet">
          <div className="column">
            <ReadOnlyNote />
            <Headlines />
            <BodyEditor />
          </div>
        </div>
      </div>
    </article>
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

function ReadOnlyNote() {
  const text = useText();
  const scope = useEditingScope();
  const role = useSession((session) => session.person.role);
  const state = useArticle((article) => article.open?.article.state);
  const trashed = useArticle((article) => article.open?.article.trashed === true);
  if (scope === 'all') return null;
  const key = trashed
    ? 'readOnlyTrash'
    : scope === 'layout'
      ? 'readOnlyLayout'
      : role === 'reporter' && state === 'inReview'
        ? 'readOnlyReview'
        : 'readOnlyRole';
  return <p className="read-only">{text(key)}</p>;
}
