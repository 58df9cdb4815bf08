import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useMemo, useRef } from 'react';
import type { ArticleId } from '../../../shared/article/ids.ts';
import type { ArticleSummary, SearchHit } from '../../../shared/ipc/records.ts';
import { openArticle, useArticle } from '../../article/articleStore.ts';
import { giveCommand } from '../../commands/commandStore.ts';
import { useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons/Icon.tsx';
import { measuredByLayout } from '../../ui/measuredByLayout.ts';
import { ArticleRow } from './ArticleRow.tsx';
import { dayLabel } from './dayLabel.ts';
import { find, listMore, useDesk } from './deskStore.ts';
import { EmptyList } from './EmptyList.tsx';
import { openFirst, openNeighbour } from './openNeighbour.ts';

type Row = { kind: 'day'; label: string } | { kind: 'article'; article: ArticleSummary | SearchHit };

const rowHeights = { day: 28, article: 92, hit: 112 } as const;

/** The stories of a queue, or what a search has found. */
export function ListPane() {
  const text = useText();
  const rows = useRows();
  const emptyId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const selected = useArticle((state) => state.wanted);
  const search = useDesk((desk) => desk.search);
  const hits = useDesk((desk) => desk.hits);
  const moreHits = useDesk((desk) => desk.moreHits);
  const listed = useDesk((desk) => desk.listed);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rowHeight(rows[index], hits !== undefined),
    overscan: 6,
    getItemKey: (index) => rowKey(rows[index], index),
    ...measuredByLayout,
  });
  const items = virtual.getVirtualItems();

  useEffect(() => {
    if ((items.at(-1)?.index ?? 0) >= rows.length - 20 && hits === undefined) void listMore();
  }, [items, rows.length, hits]);

  // The story that was opened is in sight, whoever opened it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another story moves the list.
  useEffect(() => {
    const index = rows.findIndex((row) => row.kind === 'article' && row.article.id === selected);
    if (index >= 0) virtual.scrollToIndex(index);
  }, [selected]);

  // Another list is read from its beginning; after a search, from the story that was opened out of it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another list is moved.
  useEffect(() => {
    const index = rows.findIndex((row) => row.kind === 'article' && row.article.id === selected);
    if (search === '' && index >= 0) virtual.scrollToIndex(index);
    else virtual.scrollToOffset(0);
  }, [listed, search]);

  function onKey(event: KeyboardEvent): void {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeights.article) - 1);
    const step = stepOf(event.key, page, rows.length);
    if (step !== undefined) openNeighbour(step);
    else if (event.key === 'Enter') giveCommand('go.body');
    else {
      if (isWriting(event)) searchField.current?.focus();
      return;
    }
    event.preventDefault();
  }

  return (
    <section className="list" aria-label={text('list')}>
      <div className="search">
        <Icon name="search" size={14} />
        <input
          ref={searchField}
          type="search"
          className="input"
          aria-label={text('search')}
          placeholder={text('search')}
          value={search}
          onChange={(event) => void find(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && search !== '') {
              event.preventDefault();
              void find('');
            }
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              scroller.current?.focus();
              openFirst();
            }
          }}
        />
        {search !== '' && (
          <Button look={['quiet', 'icon']} aria-label={text('clearSearch')} onClick={() => void find('')}>
            <Icon name="x" size={14} />
          </Button>
        )}
      </div>
      <p className={moreHits ? 'search-note' : 'visually-hidden'} role="status">
        {hits && text(moreHits ? 'searchTooMany' : 'searchResults', { count: hits.length })}
      </p>
      <div className="rows-place">
        <div
          ref={scroller}
          className="rows"
          role="listbox"
          aria-label={text('list')}
          tabIndex={0}
          aria-activedescendant={selected && `article-${selected}`}
          onKeyDown={onKey}
          aria-describedby={rows.length === 0 ? emptyId : undefined}
          onMouseDown={keepFocusAtScrollBar}
        >
          {rows.length > 0 && (
            <div role="presentation" className="rows-inner" style={{ height: virtual.getTotalSize() }}>
              {items.map((item) => {
                const row = rows[item.index];
                if (!row) return null;
                return (
                  <div
                    key={item.key}
                    role="presentation"
                    className="row-place"
                    style={{ top: item.start, height: item.size }}
                  >
                    {row.kind === 'day' ? (
                      <div role="presentation" className="day">
                        {row.label}
                      </div>
                    ) : (
                      <ArticleRow
                        article={row.article}
                        selected={row.article.id === selected}
                        onOpen={open}
                      />
                    )}
                  </div>
                );
              })}
            </div>
          )}
        </div>
        {rows.length === 0 && <EmptyList id={emptyId} />}
      </div>
    </section>
  );
}

/** Whoever scrolls by the bar goes on writing where they were. */
function keepFocusAtScrollBar(event: MouseEvent<HTMLElement>): void {
  const { currentTarget, target, nativeEvent } = event;
  if (target === currentTarget && nativeEvent.offsetX >= currentTarget.clientWidth) event.preventDefault();
}

/** How many stories a key goes on by, and back by where it is negative; nothing for other keys. */
function stepOf(key: string, page: number, all: number): number | undefined {
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key === 'PageDown') return page;
  if (key === 'PageUp') return -page;
  if (key === 'Home') return -all;
  return key === 'End' ? all : undefined;
}

/** True for a key that writes a letter, with which one begins to search. */
function isWriting({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}

function open(articleId: ArticleId): void {
  void openArticle(articleId);
}

function useRows(): Row[] {
  const text = useText();
  const { language, intl } = useLanguage();
  const articles = useDesk((desk) => desk.articles);
  const hits = useDesk((desk) => desk.hits);
  return useMemo(() => {
    if (hits) return hits.map((article) => ({ kind: 'article', article }));
    const rows: Row[] = [];
    const words = { today: text('today'), yesterday: text('yesterday') };
    const now = new Date();
    let last = '';
    for (const article of articles) {
      const label = dayLabel(article.updatedAt, language, words, now, intl.timeZone);
      if (label !== last) rows.push({ kind: 'day', label });
      last = label;
      rows.push({ kind: 'article', article });
    }
    return rows;
  }, [articles, hits, language, text, intl]);
}

function rowHeight(row: Row | undefined, isSearch: boolean): number {
  if (row?.kind === 'day') return rowHeights.day;
  return isSearch ? rowHeights.hit : rowHeights.article;
}

function rowKey(row: Row | undefined, index: number): string | number {
  if (!row) return index;
  return row.kind === 'day' ? `day-${row.label}-${index}` : row.article.id;
}
