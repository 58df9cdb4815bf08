import type { MediaLookup } from '../../shared/html/context.ts';
import { failed, ok } from '../../shared/ipc/result.ts';
import { openArticle } from '../articles/openArticle.ts';
import { storyNow } from '../articles/ownStory.ts';
import { createPreviewSource } from '../preview/previewSource.ts';
import type { PreviewViews } from '../preview/previewViews.ts';
import type { Session } from '../session/session.ts';
import type { Store } from '../store/store.ts';
import type { HandlerGroup } from './answer.ts';

/** Shows an article's page where the renderer has left room for it, and keeps it in step with the typing. */
export function previewHandlers(
  store: Store,
  session: Session,
  views: PreviewViews,
  media: MediaLookup,
): HandlerGroup<'preview'> {
  return {
    'preview.show': ({ articleId, frames }) => {
      if (views.shows(articleId)) {
        views.place(frames);
        return ok(undefined);
      }
      const article = openArticle(store, articleId);
      if (!article) return failed('article-not-found');
      const source = createPreviewSource(article, {
        siteName: session.siteName(),
        media,
        storyOf: (id) => storyNow(store, id),
      });
      views.show(source, frames);
      return ok(undefined);
    },
    'preview.follow': ({ articleId, put, remove, fields }) => {
      if (views.shows(articleId)) {
        views.source()?.follow(put, remove, fields);
        void views.refresh();
      }
      return ok(undefined);
    },
    'preview.capture': async () => ok(await views.capture()),
    'preview.cover': () => {
      views.cover();
      return ok(undefined);
    },
    'preview.enter': () => {
      views.enter();
      return ok(undefined);
    },
    'preview.hide': () => {
      views.hide();
      return ok(undefined);
    },
  };
}
