import type { Language } from '../../../../shared/article/fields.ts';
import type { ArticleId, MediaId } from '../../../../shared/article/ids.ts';
import type { PageSite } from '../../../../shared/html/page/articlePage.ts';
import type { PublishOrder } from '../../target.ts';

/** One copy of a picture: its file, its kind's extension and its width in pixels. */
export type PictureCopy = { file: string; extension: string; width: number };

/** A picture with all its copies, the narrowest first; the last is the full one, whose size is given, and which may move. */
export type PictureFiles = {
  hash: string;
  width: number;
  height: number;
  isMoving: boolean;
  copies: PictureCopy[];
};

/** An article as its readers see it. */
export type LiveArticle = Pick<PublishOrder, 'articleId' | 'marker' | 'fields' | 'blocks' | 'publishedAt'> & {
  /** From the site's root, such as `/news/panen-padi/`. */
  path: string;
  /** UTC; when it last changed for readers. */
  updatedAt: string;
};

/** An article that the newsroom knows to be out on the site, and how to read it: many at once are a lot to hold. */
export type KnownArticle = {
  articleId: ArticleId;
  path: string;
  /** As readers see it. */
  headline(): string | undefined;
  read(): LiveArticle | undefined;
};

/** What the local site needs of the rest of the program. */
export type LocalSiteOptions = {
  folder: string;
  /** Where the fonts of the pages are copied from. */
  fonts: string;
  /** Asked anew each time: the name and the address can change. */
  site(): { name: string; origin: string; language: Language };
  picture(id: MediaId): PictureFiles | undefined;
  /** Everything that is out here, from which the whole site can be written anew. */
  published(): KnownArticle[];
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
