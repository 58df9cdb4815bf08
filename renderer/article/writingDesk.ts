import type { LexicalEditor } from 'lexical';
import type { OpenedArticle } from '../../shared/ipc/records.ts';
import { createArticleEditor } from '../editor/createArticleEditor.ts';
import { type BodyChanges, trackChanges } from '../editor/changeTracker.ts';
import { type CaretSummary, insertBlock } from '../editor/formatting.ts';
import { watchCaret } from '../editor/watchCaret.ts';
import { call } from '../ipc/client.ts';
import { notifyFailure } from '../ui/notices.ts';
import { createAutosave, type SaveState } from './autosave.ts';

export type WritingDesk = ReturnType<typeof createWritingDesk>;

/** The editor of one article with everything that listens to it. */
export function createWritingDesk(
  article: OpenedArticle,
  report: { saved: (state: SaveState, words: number) => void; caret: (caret: CaretSummary) => void },
) {
  const editor = createArticleEditor(article.blocks, {
    onPictures: (files) => void insertPictures(editor, files),
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
    flush: autosave.flush,
    follow: (listener: ((changes: BodyChanges) => void) | undefined): void => autosave.follow(listener),
    async close(): Promise<void> {
      await autosave.stop();
      tracker.stop();
      stopCaret();
      editor.dispose();
    },
  };
}

/** Takes pictures into the library and puts each where the caret is. */
export async function insertPictures(editor: LexicalEditor, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const media = await call('media.import', { fileName: file.name, bytes });
    if (!media.ok) {
      notifyFailure(media.error.code);
      continue;
    }
    const { id, alt, caption, credit } = media.value;
    insertBlock(editor, { picture: { mediaId: id, alt, caption, credit } });
  }
}
