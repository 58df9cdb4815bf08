import {
  type ArticleState,
  actionsFor,
  type EditingScope,
  editingScope,
  type Role,
  type WorkflowAction,
} from '../../shared/article/workflow.ts';
import { useSession } from '../app/sessionStore.ts';
import type { TextKey } from '../i18n/TextProvider.tsx';
import { type OpenArticle, useArticle } from './articleStore.ts';

/** What the role of the person sitting here lets them change in the open article, were it not in the trash. */
export function useRoleScope(): EditingScope {
  const role = useSession((session) => session.person.role);
  const state = useArticle((article) => article.open?.article.state);
  return state === undefined ? 'none' : editingScope(role, state);
}

/** What the person sitting here may change in the open article. */
export function useEditingScope(): EditingScope {
  const scope = useRoleScope();
  const trashed = useArticle((article) => article.open?.article.trashed === true);
  return trashed ? 'none' : scope;
}

/** The same, for what is not drawn. */
export function editingScopeNow(): EditingScope {
  const article = useArticle.getState().open?.article;
  if (!article || article.trashed) return 'none';
  return editingScope(useSession.getState().person.role, article.state);
}

/** What the person sitting here can do with the open article, in the order it is offered. */
export function useActions(): WorkflowAction[] {
  const role = useSession((session) => session.person.role);
  // Not the whole of what is open: that changes with every save, and the window with it.
  const article = useArticle((state) => state.open?.article);
  return article ? actionsOf(article, role) : [];
}

function actionsOf(article: OpenArticle['article'], role: Role): WorkflowAction[] {
  return actionsFor(role, article.state).filter(
    (action) => action !== 'update' || article.changedSincePublished,
  );
}

/** The sentence that says why a role cannot change all of a story in this state; undefined when it can. */
export function whyReadOnly(role: Role, state: ArticleState): TextKey | undefined {
  if (editingScope(role, state) === 'all') return undefined;
  if (role === 'layout') return state === 'published' ? 'readOnlyPublished' : 'readOnlyLayout';
  if (state === 'inReview') return 'readOnlyReview';
  if (state === 'scheduled') return 'readOnlyScheduled';
  return state === 'published' ? 'readOnlyPublished' : 'readOnlyApproved';
}
