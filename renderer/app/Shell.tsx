import { useEffect, useState } from 'react';
import { loadWritingDesk, useArticle } from '../article/articleStore.ts';
import { type Question, useWorkflowCommands } from '../article/workflowCommands.ts';
import { useShortcuts } from '../commands/useShortcuts.ts';
import { DeskPane } from '../features/desk/DeskPane.tsx';
import { startDesk } from '../features/desk/deskStore.ts';
import { ListPane } from '../features/desk/ListPane.tsx';
import { usePreview } from '../features/preview/previewStore.ts';
import { Welcome } from '../features/write/Welcome.tsx';
import { useText } from '../i18n/TextProvider.tsx';
import { call } from '../ipc/client.ts';
import { startOutbox } from '../outbox/outboxStore.ts';
import { useCountsAsModal } from '../ui/modalStore.ts';
import { Notices, NoticesAloud } from '../ui/Notices.tsx';
import { afterFirstPaint } from './afterFirstPaint.ts';
import { Dialogs, loadPalette, type Shown } from './Dialogs.tsx';
import { FieldSteps } from './FieldSteps.ts';
import { startFieldUndo } from './fieldUndo.ts';
import { lazily } from './lazily.tsx';
import { Resizer } from './Resizer.tsx';
import { useSession } from './sessionStore.ts';
import './shell.css';
import { StatusBar } from './StatusBar.tsx';
import { startTellingMenu } from './tellMenu.ts';
import { useAppCommands } from './useAppCommands.ts';
import { useDrawer } from './useDrawer.ts';
import { useKeepFocus } from './useKeepFocus.ts';
import { useKeepSafe } from './useKeepSafe.ts';
import { useLeavePreview } from './useLeavePreview.ts';
import { usePanes } from './usePanes.ts';

// What the desk does not need is loaded once the desk is there.
const WritePane = lazily(async () => (await import('../features/write/WritePane.tsx')).WritePane);
const Inspector = lazily(async () => (await import('../features/inspect/Inspector.tsx')).Inspector);
const PreviewPane = lazily(async () => (await import('../features/preview/PreviewPane.tsx')).PreviewPane);

/** The window: desk, list, article, inspector or preview, and the status line below. */
export function Shell() {
  const text = useText();
  const [shown, setShown] = useState<Shown>();
  const wanted = useArticle((state) => state.wanted);
  const preview = usePreview();
  const widths = useSession((session) => session.settings.panes);
  const previewing = preview.shown && wanted !== undefined;
  const panes = usePanes(previewing);
  useShortcuts();
  useAppCommands(setShown, panes);
  useWorkflowCommands((question: Question) => setShown(question));
  useKeepSafe();
  // What main shows over the window would hide a drawer.
  useCountsAsModal(panes.drawerOpen);
  const { closeDrawers, drawerOpen } = panes;
  useDrawer(drawerOpen, closeDrawers);
  useLeavePreview(previewing, drawerOpen);
  const { desk, list, inspector } = panes;
  const listsNotices = list && !panes.isDrawer('list');
  const fillsWindow = previewing && preview.choice === 'all';
  useKeepFocus(String([desk, list, inspector, previewing && preview.choice, shown !== undefined]));
  // What was looked for in a drawer has been found, unless one goes along the list by its arrows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another article closes it.
  useEffect(() => {
    if (!document.activeElement?.matches('.rows')) closeDrawers();
  }, [wanted]);
  useEffect(() => {
    const stops = [startDesk(), startOutbox(), startFieldUndo(), startTellingMenu()];
    stops.push(
      afterFirstPaint(() => {
        void call('window.painted');
        // The first story opens as fast as the next ones.
        void Promise.all([
          WritePane.preload(),
          Inspector.preload(),
          loadWritingDesk(),
          document.fonts.load('19px "Newsreader Variable"'),
        ]).then(loadPalette);
      }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, []);

  return (
    <div className="shell" data-layout={panes.layout} data-preview={previewing ? preview.choice : 'none'}>
      <div className="panes">
        {panes.desk && (
          <div
            className="pane"
            style={{ width: widths.desk }}
            data-pane="desk"
            data-drawer={panes.isDrawer('desk') || undefined}
          >
            <DeskPane />
            <Resizer pane="desk" label={text('resizeDesk')} edge="right" />
          </div>
        )}
        {panes.list && (
          <div
            className="pane"
            style={{ width: widths.list }}
            data-pane="list"
            data-drawer={panes.isDrawer('list') || undefined}
          >
            <ListPane />
            {listsNotices && <Notices />}
            <Resizer pane="list" label={text('resizeList')} edge="right" />
          </div>
        )}
        {!fillsWindow && <main className="pane main">{wanted ? <WritePane /> : <Welcome />}</main>}
        {previewing ? (
          <div className="pane preview-pane">
            {/* Beside three pages no other place is left for what there is to say. */}
            {fillsWindow && !listsNotices && <Notices />}
            <PreviewPane />
          </div>
        ) : (
          panes.inspector &&
          wanted && (
            <div
              className="pane"
              style={{ width: widths.inspector }}
              data-pane="inspector"
              data-drawer={panes.isDrawer('inspector') || undefined}
            >
              <Resizer pane="inspector" label={text('resizeInspector')} edge="left" />
              <Inspector />
            </div>
          )
        )}
        {panes.drawerOpen && (
          <button
            type="button"
            className="drawer-scrim"
            tabIndex={-1}
            aria-label={text('close')}
            onClick={panes.closeDrawers}
          />
        )}
      </div>
      <StatusBar panes={panes} />
      {!listsNotices && !fillsWindow && <Notices />}
      <FieldSteps />
      <NoticesAloud />
      <Dialogs shown={shown} onClose={() => setShown(undefined)} />
    </div>
  );
}
