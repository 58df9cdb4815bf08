import { create } from 'zustand';
import type { ArticleId } from '../../../shared/article/ids.ts';
import { limits } from '../../../shared/article/limits.ts';
import type { Queue } from '../../../shared/ipc/contract.ts';
import type { ArticleSummary, SearchHit } from '../../../shared/ipc/records.ts';
import { call, listen } from '../../ipc/client.ts';

/** More than the highest window shows, so that the first page is there soon. */
const pageSize = 50;
const longestPage = 500;
/** How many stories a search lists at most: whoever wants others writes more of what they are about. */
export const mostHits = 100;
/** How often it is read again in any case, in ms, as what was written today is of yesterday after midnight. */
const newDay = 10 * 60_000;

type DeskState = {
  queue: Queue;
  counts: Record<Queue, number> | undefined;
  articles: ArticleSummary[];
  /** The queue that they are of: that of another one is still being read. */
  listed: Queue;
  /** True when the queue has more than is listed. */
  more: boolean;
  search: string;
  hits: SearchHit[] | undefined;
  /** True when more was found than is listed. */
  moreHits: boolean;
};

export const useDesk = create<DeskState>(() => ({
  queue: 'all',
  counts: undefined,
  articles: [],
  listed: 'all',
  more: false,
  search: '',
  hits: undefined,
  moreHits: false,
}));

/** Keeps the desk in step with what changes; the first reading was asked for when the program started. */
export function startDesk(): () => void {
  const refresh = () => void refreshDesk();
  const days = setInterval(refresh, newDay);
  const stops = [
    listen('articles.changed', ({ articleIds }) => {
      if (articleIds.length === 0) refresh();
      else void refreshRows(articleIds);
    }),
    listen('session.changed', refresh),
  ];
  return () => {
    clearInterval(days);
    for (const stop of stops) stop();
  };
}

/** Reads stories that changed: one that is only longer than before needs its own row and no more. */
async function refreshRows(articleIds: readonly ArticleId[]): Promise<void> {
  const answers = await Promise.all(articleIds.map((articleId) => call('article.summary', { articleId })));
  const fresh = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const { articles, queue, listed, search } = useDesk.getState();
  const stays = (now: ArticleSummary) =>
    articles.some(
      ({ id, state, trashed }) => id === now.id && state === now.state && trashed === now.trashed,
    );
  const isSimple = search === '' && queue === listed && fresh.length === articleIds.length;
  if (!isSimple || !fresh.every(stays)) return refreshDesk();
  const others = articles.filter(({ id }) => !articleIds.includes(id));
  useDesk.setState({ articles: [...fresh, ...others].sort(newestFirst) });
}

function newestFirst(a: ArticleSummary, b: ArticleSummary): number {
  const key = ({ updatedAt, id }: ArticleSummary) => updatedAt + id;
  return key(a) < key(b) ? 1 : -1;
}

/** Shows another queue, and leaves the search. */
export async function showQueue(queue: Queue): Promise<void> {
  useDesk.setState({ queue, search: '', hits: undefined, moreHits: false });
  await refreshDesk();
}

/** Reads counts and list anew, as many as are listed. */
export async function refreshDesk(): Promise<void> {
  const { queue, listed } = useDesk.getState();
  const articles = listed === queue ? useDesk.getState().articles : [];
  const limit = Math.min(longestPage, Math.max(pageSize, articles.length));
  const [counts, list] = await Promise.all([call('desk.counts'), call('desk.list', { queue, limit })]);
  if (useDesk.getState().queue !== queue) return;
  if (counts.ok) useDesk.setState({ counts: counts.value });
  if (list.ok) {
    const rest = articles.length > limit ? after(articles, list.value) : [];
    useDesk.setState({
      articles: [...list.value, ...rest],
      listed: queue,
      more: list.value.length === limit,
    });
  }
  // What was typed meanwhile is newer.
  const { search } = useDesk.getState();
  if (search !== '') await find(search);
}

/** What is listed beyond the first page, so that nobody who has scrolled far down is thrown back. */
function after(listed: readonly ArticleSummary[], page: readonly ArticleSummary[]): ArticleSummary[] {
  const last = page.at(-1);
  const ids = new Set(page.map(({ id }) => id));
  return last ? listed.filter((one) => !ids.has(one.id) && newestFirst(last, one) < 0) : [];
}

/** Lists the next page of the queue. */
export async function listMore(): Promise<void> {
  const { queue, listed, articles, more } = useDesk.getState();
  const last = articles.at(-1);
  if (!more || !last || listed !== queue) return;
  useDesk.setState({ more: false });
  const place = { updatedAt: last.updatedAt, id: last.id };
  const page = await call('desk.list', { queue, limit: pageSize, after: place });
  if (useDesk.getState().queue !== queue) return;
  if (!page.ok) {
    useDesk.setState({ more: true });
    return;
  }
  const known = new Set(useDesk.getState().articles.map((article) => article.id));
  const fresh = page.value.filter((article) => !known.has(article.id));
  useDesk.setState((state) => ({
    articles: [...state.articles, ...fresh],
    more: page.value.length === pageSize,
  }));
}

/** Finds as one types; the answer to an older text is dropped. */
export async function find(search: string): Promise<void> {
  useDesk.setState({ search });
  if (search.trim() === '') {
    useDesk.setState({ hits: undefined, moreHits: false });
    return;
  }
  // The beginning of a long passage finds its story as well.
  const text = search.slice(0, limits.search);
  const answer = await call('desk.search', { text, limit: mostHits + 1 });
  if (useDesk.getState().search !== search) return;
  // A search that failed has not found that there is nothing.
  if (!answer.ok) return;
  const hits = answer.value;
  useDesk.setState({ hits: hits.slice(0, mostHits), moreHits: hits.length > mostHits });
}
