import { flushSync } from 'react-dom';
import { create } from 'zustand';
import type { ArticleFields, FieldsPatch } from '../../shared/article/fields.ts';
import type { ArticleId } from '../../shared/article/ids.ts';
import type { OpenedArticle } from '../../shared/ipc/records.ts';
import type { CaretSummary } from '../editor/caretSummary.ts';
import { type AnyError, call } from '../ipc/client.ts';
import { notifyFailure } from '../ui/notices.ts';
import { createFieldSaver, type FieldSaver } from './fieldSaver.ts';
import { graver, type SaveState, saved } from './saveState.ts';
import { allFinished } from './underWay.ts';
import type { WritingDesk } from './writingDesk.ts';

/** The article on the screen. */
export type OpenArticle = {
  article: OpenedArticle;
  fields: ArticleFields;
  words: number;
  save: SaveState;
  caret: CaretSummary | undefined;
  desk: WritingDesk;
};

type ArticleState = {
  /** The one that was asked for last; it may still be on its way. */
  wanted: ArticleId | undefined;
  open: OpenArticle | undefined;
  failure: AnyError | undefined;
};

export const useArticle = create<ArticleState>(() => ({
  wanted: undefined,
  open: undefined,
  failure: undefined,
}));

let fieldSaver: FieldSaver | undefined;
const fieldListeners = new Set<(patch: FieldsPatch) => void>();

/** The editor and all that comes with it: loaded when the desk is there, or when the first article is opened. */
export const loadWritingDesk = () => import('./writingDesk.ts');

/** Opens an article for writing, after everything typed in the one before it is on the disk. */
export async function openArticle(articleId: ArticleId, options: { again?: boolean } = {}): Promise<void> {
  if (useArticle.getState().wanted === articleId && !options.again) return;
  useArticle.setState({ wanted: articleId, failure: undefined });
  const [{ createWritingDesk }, left] = await Promise.all([loadWritingDesk(), leave(options.again !== true)]);
  if (!left) {
    // What cannot be written is only here: it stays on the screen until it can.
    useArticle.setState((state) => ({ wanted: state.open?.article.id }));
    return;
  }
  const answer = await call('article.open', { articleId });
  if (useArticle.getState().wanted !== articleId) return;
  if (!answer.ok) {
    useArticle.setState({ failure: answer.error.code, open: undefined });
    return;
  }
  const article = answer.value;
  // An article that was left may still have an answer on its way, which must not land in this one.
  const isOpen = () => useArticle.getState().open?.article.id === article.id;
  const saves = { fields: saved, body: saved };
  const save = () => graver(saves.fields, saves.body);
  fieldSaver = createFieldSaver(
    article.id,
    (fields) => {
      saves.fields = fields;
      if (isOpen()) tellSave(save());
    },
    (stored, newer) => isOpen() && takeStoredFields(stored, newer),
  );
  const desk = createWritingDesk(article, {
    saved: (body, words) => {
      saves.body = body;
      tellSave(save(), words);
    },
    // What it makes possible, as a link for words just selected, is possible for the next key.
    caret: (caret) => flushSync(() => change({ caret })),
  });
  useArticle.setState({
    open: {
      article,
      fields: article.fields,
      words: desk.words(),
      save: saved,
      caret: undefined,
      desk,
    },
  });
}

/** Leaves the article: what was typed is written, and kept as a version. */
export async function closeArticle(): Promise<void> {
  useArticle.setState({ wanted: undefined, failure: undefined });
  await leave(true);
}

/** Writes everything that is not on the disk yet; false when some of it could not be written. */
export async function flushArticle(): Promise<boolean> {
  await allFinished();
  const written = await Promise.all([fieldSaver?.flush(), useArticle.getState().open?.desk.flush()]);
  return !written.includes(false);
}

/** Writes everything before a step that concerns it; one that cannot be written is told, and the step must wait. */
export async function isWritten(): Promise<boolean> {
  const written = await flushArticle();
  if (!written) notifyFailure('not-written');
  return written;
}

/** Changes fields: on the screen at once, on the disk soon. */
export function changeFields(patch: FieldsPatch): void {
  const { open } = useArticle.getState();
  if (!open) return;
  change({ fields: { ...open.fields, ...(patch as Partial<ArticleFields>) } });
  fieldSaver?.change(patch);
  for (const listener of fieldListeners) listener(patch);
}

/** Hears of every change to a field as it is typed. */
export function onFieldsChange(listener: (patch: FieldsPatch) => void): () => void {
  fieldListeners.add(listener);
  return () => fieldListeners.delete(listener);
}

/** Reads again what others may have changed: the state, the publications, who may edit. */
export async function refreshArticle(): Promise<void> {
  const { open } = useArticle.getState();
  if (!open) return;
  const answer = await call('article.open', { articleId: open.article.id });
  const now = useArticle.getState().open;
  if (answer.ok && now?.article.id === answer.value.id) change({ article: answer.value });
}

async function leave(checkpoint: boolean): Promise<boolean> {
  const { open } = useArticle.getState();
  if (!open) return true;
  // Opened again, it is as it was written.
  if (!checkpoint) {
    fieldSaver?.giveUp();
    open.desk.giveUp();
  }
  if (!(await flushArticle())) return false;
  await open.desk.close();
  if (checkpoint && open.article.id) void call('article.checkpoint', { articleId: open.article.id });
  useArticle.setState((state) =>
    state.open === open || state.open?.desk === open.desk ? { open: undefined } : {},
  );
  return true;
}

function change(patch: Partial<OpenArticle>): void {
  useArticle.setState((state) => (state.open ? { open: { ...state.open, ...patch } } : {}));
}

/** Shows whether what is typed is on the disk; from the first change on, readers see something else than what is here. */
function tellSave(save: SaveState, words?: number): void {
  const article = useArticle.getState().open?.article;
  const isChange = save.kind !== 'saved' && article?.state === 'published' && !article.changedSincePublished;
  change({
    save,
    ...(words !== undefined && { words }),
    ...(isChange && { article: { ...article, changedSincePublished: true } }),
  });
}

/** The stored fields win, except where something newer has been typed meanwhile. */
function takeStoredFields(stored: ArticleFields, newer: FieldsPatch): void {
  const { open } = useArticle.getState();
  if (!open) return;
  const typed = Object.fromEntries(Object.entries(open.fields).filter(([key]) => key in newer));
  change({ fields: { ...stored, ...typed } });
}
