import type { LexicalEditor } from 'lexical';
import type { OpenedArticle } from '../../shared/ipc/records.ts';
import type { CaretSummary } from '../editor/caretSummary.ts';
import { type BodyChanges, trackChanges } from '../editor/changeTracker.ts';
import { createArticleEditor } from '../editor/createArticleEditor.ts';
import { insertPictures } from '../editor/insertPictures.ts';
import { watchCaret } from '../editor/watchCaret.ts';
import { notify } from '../ui/notices.ts';
import { createAutosave } from './autosave.ts';
import type { SaveState } from './saveState.ts';
import { finishFirst } from './underWay.ts';

export type WritingDesk = ReturnType<typeof createWritingDesk>;

/** The editor of one article with everything that listens to it. */
export function createWritingDesk(
  article: OpenedArticle,
  report: { saved: (state: SaveState, words: number) => void; caret: (caret: CaretSummary) => void },
) {
  const editor = createArticleEditor(article.blocks, {
    onPictures: (files, place) => finishFirst(insertPictures(editor, files, place)),
    onLeftOut: (count) => notify({ message: 'picturesLeftOut', values: { count } }),
    onError: (error) => {
      throw error;
    },
  });
  let onDirty = () => {};
  const tracker = trackChanges(editor, article.blocks, () => onDirty());
  const autosave = createAutosave(article.id, tracker, report.saved);
  onDirty = autosave.onDirty;
  const stopCaret = watchCaret(editor, report.caret);

  return {
    editor: editor as LexicalEditor,
    words: tracker.words,
    flush: autosave.flush,
    giveUp: autosave.giveUp,
    follow: (listener: ((changes: BodyChanges) => void) | undefined): void => autosave.follow(listener),
    async close(): Promise<void> {
      await autosave.stop();
      tracker.stop();
      stopCaret();
      editor.dispose();
    },
  };
}
