import { emptyFields } from '../../shared/article/fields.ts';
import type { ArticleId } from '../../shared/article/ids.ts';
import { editingScope } from '../../shared/article/workflow.ts';
import { failed, ok } from '../../shared/ipc/result.ts';
import { act } from '../articles/act.ts';
import { openArticle } from '../articles/openArticle.ts';
import { restoreVersion } from '../articles/restoreVersion.ts';
import { saveBlocks, saveFields } from '../articles/save.ts';
import { keepVersion } from '../articles/snapshot.ts';
import { setTrashed } from '../articles/trash.ts';
import type { Session } from '../session/session.ts';
import type { Store } from '../store/store.ts';
import type { HandlerGroup } from './answer.ts';

/**
 * Writing, the workflow and the history of articles. `changed` is told of each article a list should show anew,
 * `stepped` after each step of the workflow.
 */
export function articleHandlers(
  store: Store,
  session: Session,
  changed: (articleId: ArticleId) => void,
  stepped: () => void,
): HandlerGroup<'article'> {
  const role = () => session.person().role;

  function opened(articleId: ArticleId) {
    const article = openArticle(store, articleId);
    return article ? ok(article) : failed('article-not-found');
  }

  /** Tells of the change when the call went well. */
  function noted<Outcome extends { ok: boolean }>(articleId: ArticleId, outcome: Outcome): Outcome {
    if (outcome.ok) changed(articleId);
    return outcome;
  }

  return {
    'article.create': () => {
      const person = session.person();
      if (editingScope(person.role, 'draft') !== 'all') return failed('not-allowed');
      const articleId = createArticle(store, session);
      return noted(articleId, ok({ articleId }));
    },
    'article.open': ({ articleId }) => opened(articleId),
    'article.summary': ({ articleId }) => {
      const summary = store.articles.summary(articleId);
      return summary ? ok(summary) : failed('article-not-found');
    },
    'article.saveBlocks': ({ articleId, put, remove }) =>
      noted(articleId, saveBlocks(store, role(), articleId, { put, remove })),
    'article.saveFields': ({ articleId, patch }) =>
      noted(articleId, saveFields(store, role(), articleId, patch)),
    'article.checkpoint': ({ articleId }) => {
      const state = store.articles.find(articleId)?.state;
      if (state && editingScope(role(), state) === 'none') return failed('not-allowed');
      const kept = keepVersion(store, articleId, 'checkpoint', session.person().name);
      return kept ? ok(undefined) : failed('article-not-found');
    },
    'article.act': ({ articleId, action, reason, at, siteId }) => {
      const acted = act(store, session.person(), articleId, { action, reason, at, siteId });
      if (acted.ok) stepped();
      return noted(articleId, acted);
    },
    'article.trash': ({ articleId }) =>
      noted(articleId, setTrashed(store, session.person(), articleId, true)),
    'article.untrash': ({ articleId }) =>
      noted(articleId, setTrashed(store, session.person(), articleId, false)),
    'article.history': ({ articleId }) =>
      store.articles.find(articleId)
        ? ok({ events: store.events.ofArticle(articleId), versions: store.versions.ofArticle(articleId) })
        : failed('article-not-found'),
    'article.restoreVersion': ({ articleId, versionId }) => {
      const restored = noted(articleId, restoreVersion(store, session.person(), articleId, versionId));
      return restored.ok ? opened(articleId) : restored;
    },
  };
}

function createArticle(store: Store, session: Session): ArticleId {
  const { articleLanguage, timeZone, outlet } = session.settings();
  const person = session.person();
  const fields = emptyFields({ language: articleLanguage, timeZone, outlet });
  if (person.role === 'reporter') fields.bylines = [person.name];
  const at = new Date().toISOString();
  return store.atomically(() => {
    const articleId = store.articles.create(fields, person.id, at);
    store.events.add({
      articleId,
      kind: 'created',
      by: person.name,
      at,
      from: null,
      to: 'draft',
      reason: '',
    });
    store.search.markPending(articleId);
    return articleId;
  });
}
