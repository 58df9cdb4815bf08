import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArticleFields, emptyFields } from '../../shared/article/fields.ts';
import type { ArticleId } from '../../shared/article/ids.ts';
import { slugFromHeadline } from '../../shared/article/slug.ts';
import type { ArticleState, WorkflowAction } from '../../shared/article/workflow.ts';
import type { Picture } from '../../shared/blocks/image/schema.ts';
import type { Person } from '../../shared/ipc/records.ts';
import { keepVersion } from '../articles/snapshot.ts';
import { writeBody } from '../articles/writeBody.ts';
import type { MediaLibrary } from '../media/library.ts';
import { storeSettings } from '../session/storedSettings.ts';
import type { Store } from '../store/store.ts';
import { englishArticles } from './articles/english.ts';
import { indonesianArticles } from './articles/indonesian.ts';
import { sampleOutlet } from './outlet.ts';
import type { PictureName, SampleArticle } from './sampleArticle.ts';
import { sampleToPublish } from './toPublish.ts';

const pictureNames: readonly PictureName[] = ['harbour', 'terraces', 'city', 'stadium'];
const stepsTo: Record<SampleArticle['state'], WorkflowAction[]> = {
  draft: [],
  inReview: ['submit'],
  approved: ['submit', 'approve'],
  scheduled: ['submit', 'approve', 'schedule'],
  toPublish: ['submit', 'approve'],
};

type People = { reporter: Person; second: Person; editor: Person };

/**
 * Fills an empty newsroom with people, stories in every state and pictures, so that the first desk teaches; all of it, or
 * at the next start. One of the stories is to be published for real.
 */
export async function addSample(store: Store, library: MediaLibrary, pictureFolder: string): Promise<void> {
  const pictures = await addPictures(library, pictureFolder);
  store.atomically(() => {
    storeSettings(store, { outlet: sampleOutlet });
    const people = addPeople(store);
    for (const article of [...indonesianArticles, ...englishArticles]) {
      const articleId = addArticle(store, article, pictures, people);
      if (article.state === 'toPublish') sampleToPublish.set(store, articleId);
    }
  });
}

function addPeople(store: Store): People {
  const add = (name: string, role: Person['role']) => store.people.save({ name, role }, true);
  const reporter = add('Sari Lestari', 'reporter');
  const second = add('Bagas Pratama', 'reporter');
  const editor = add('Hendra Gunawan', 'editor');
  add('Dewi Anggraini', 'layout');
  return { reporter, second, editor };
}

async function addPictures(library: MediaLibrary, folder: string): Promise<Record<PictureName, Picture>> {
  const pairs = await Promise.all(
    pictureNames.map(async (name) => [name, await addPicture(library, folder, name)]),
  );
  return Object.fromEntries(pairs);
}

async function addPicture(library: MediaLibrary, folder: string, name: PictureName): Promise<Picture> {
  const read = (file: string) => readFile(join(folder, `${name}-${file}`));
  const [bytes, small, medium] = await Promise.all([read('1600.jpg'), read('400.webp'), read('800.webp')]);
  const imported = await library.import(
    {
      fileName: `${name}.jpg`,
      bytes,
      width: 1600,
      height: 1000,
      full: { width: 1600, height: 1000, bytes },
      sizes: [
        { width: 400, height: 250, bytes: small },
        { width: 800, height: 500, bytes: medium },
      ],
    },
    true,
  );
  if (!imported.ok) throw new Error(`The sample picture ${name} cannot be read`);
  return { mediaId: imported.value.id, alt: '', caption: '', credit: '' };
}

function addArticle(
  store: Store,
  article: SampleArticle,
  pictures: Record<PictureName, Picture>,
  people: People,
): ArticleId {
  const at = new Date(Date.now() - article.minutesAgo * 60_000).toISOString();
  const owner = article.fields.bylines?.[0] === people.second.name ? people.second : people.reporter;
  const articleId = store.articles.create(fieldsOf(article, pictures), owner.id, at, true);
  writeBody(store, articleId, article.body(pictures), 0, at);
  store.events.add({ articleId, kind: 'created', by: owner.name, at, from: null, to: 'draft', reason: '' });
  walk(store, articleId, article.state, { owner, editor: people.editor }, at);
  return articleId;
}

function fieldsOf(article: SampleArticle, pictures: Record<PictureName, Picture>): ArticleFields {
  const base = emptyFields({ language: 'id', timeZone: 'Asia/Jakarta', outlet: '' });
  const { picture, fields } = article;
  const featuredImage = picture
    ? {
        mediaId: pictures[picture.name].mediaId,
        alt: picture.alt,
        caption: picture.caption,
        credit: picture.credit,
      }
    : null;
  return { ...base, ...fields, featuredImage, slug: slugFromHeadline(fields.headline ?? '') };
}

/** Takes the steps of the workflow that lead to the state, as the people who would take them. */
function walk(
  store: Store,
  articleId: ArticleId,
  state: SampleArticle['state'],
  { owner, editor }: { owner: Person; editor: Person },
  at: string,
): void {
  let from: ArticleState = 'draft';
  for (const action of stepsTo[state]) {
    const to: ArticleState =
      action === 'submit' ? 'inReview' : action === 'approve' ? 'approved' : 'scheduled';
    const by = action === 'submit' ? owner.name : editor.name;
    if (action === 'submit') keepVersion(store, articleId, 'submitted', by);
    store.articles.writeState(articleId, to, to === 'scheduled' ? tomorrowMorning() : null, at);
    store.events.add({ articleId, kind: action, by, at, from, to, reason: '' });
    from = to;
  }
}

/** Six in the morning in Jakarta, which is 23.00 UTC of the day before. */
function tomorrowMorning(): string {
  const day = new Date();
  day.setUTCHours(23, 0, 0, 0);
  if (day.getTime() < Date.now() + 60 * 60_000) day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString();
}
