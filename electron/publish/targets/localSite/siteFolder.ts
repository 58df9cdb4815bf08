import type { Language } from '../../../../shared/article/fields.ts';
import type { ArticleId, MediaId } from '../../../../shared/article/ids.ts';
import type { PageSite } from '../../../../shared/html/page/articlePage.ts';

/** One copy of a picture: its file, its kind's extension and its width in pixels. */
export type PictureCopy = { file: string; extension: string; width: number };

/** A picture with all its copies, the narrowest first; the last is the full one, whose size is given. */
export type PictureFiles = { hash: string; width: number; height: number; copies: PictureCopy[] };

/** What the local site needs of the rest of the program. */
export type LocalSiteOptions = {
  folder: string;
  /** Asked anew each time: the name and the address can change. */
  site(): { name: string; origin: string; language: Language };
  picture(id: MediaId): PictureFiles | undefined;
};

/** Where things lie under the site's root; no category can be called `_`. */
export const stylesheetPath = '/_/page.css';
export const feedPath = '/feed.xml';
const picturesPath = '/_/pictures';

/** The address of a file in the pictures' folder. */
export function picturePath(name: string): string {
  return `${picturesPath}/${name}`;
}

/** What every page of the site says of it. */
export function pageSite({ name, origin }: { name: string; origin: string }): PageSite {
  return { name, origin, homeUrl: '/', stylesheet: stylesheetPath, feedUrl: feedPath };
}

export type FindPath = (articleId: ArticleId) => string | undefined;
