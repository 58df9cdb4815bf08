import { useEffect, useRef, useState } from 'react';
import { useArticle } from '../../article/articleStore.ts';
import { type TextKey, useText } from '../../i18n/TextProvider.tsx';
import { BlockFields } from './BlockFields.tsx';
import { FieldsTab } from './FieldsTab.tsx';
import { HistoryTab } from './HistoryTab.tsx';
import './inspect.css';
import { PublishTab } from './PublishTab.tsx';

const tabs = { fields: 'tabFields', history: 'tabHistory', publish: 'tabPublish' } as const satisfies Record<
  string,
  TextKey
>;
type Tab = keyof typeof tabs;

/** Everything about the story but its words: fields, pictures, history, where it is published. */
export function Inspector() {
  const text = useText();
  const articleId = useArticle((state) => state.open?.article.id);
  const [tab, setTab] = useState<Tab>('fields');
  const last = useRef(articleId);
  useEffect(() => {
    // The same story, opened again as when a version of it is restored, is gone on with where one was.
    if (!articleId || articleId === last.current) return;
    last.current = articleId;
    setTab('fields');
  }, [articleId]);
  if (!articleId) return <aside className="inspector" aria-label={text('inspector')} />;
  return (
    <aside className="inspector" aria-label={text('inspector')}>
      <div className="tabs" role="tablist" aria-label={text('inspector')}>
        {(Object.keys(tabs) as Tab[]).map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={one === tab}
            aria-controls="inspector-panel"
            tabIndex={one === tab ? 0 : -1}
            onClick={() => setTab(one)}
            onKeyDown={(event) => {
              const next = neighbourTab(one, event.key);
              if (!next) return;
              setTab(next);
              document.getElementById(`tab-${next}`)?.focus();
            }}
          >
            {text(tabs[one])}
          </button>
        ))}
      </div>
      <div
        className="panel"
        role="tabpanel"
        id="inspector-panel"
        aria-labelledby={`tab-${tab}`}
        key={articleId + tab}
      >
        {tab === 'fields' && (
          <>
            <BlockFields />
            <FieldsTab />
          </>
        )}
        {tab === 'history' && <HistoryTab />}
        {tab === 'publish' && <PublishTab />}
      </div>
    </aside>
  );
}

function neighbourTab(tab: Tab, key: string): Tab | undefined {
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  const names = Object.keys(tabs) as Tab[];
  return step === 0 ? undefined : names[(names.indexOf(tab) + step + names.length) % names.length];
}
