import { useState, useSyncExternalStore } from 'react';
import { togglePreview } from '../features/preview/previewStore.ts';
import { changePanes, useSession } from './sessionStore.ts';

/** `wide` shows every pane beside the others; what does not fit comes as a drawer over them. */
export type Layout = 'wide' | 'medium' | 'narrow';

type PaneName = 'desk' | 'list' | 'inspector';
type Side = 'left' | 'right';

export type Panes = ReturnType<typeof usePanes>;

/** What the page of a preview takes of the window at least, in px. */
const previewRoom = 430;

/** Which panes are shown, by what the user chose and by what fits beside a preview if there is one. */
export function usePanes(previewing: boolean) {
  const layout = useSyncExternalStore(onResize, () => layoutFor(previewing));
  const chosen = useSession((session) => session.settings.panes);
  const [opened, setOpened] = useState<{ side: Side; layout: Layout }>();
  // A drawer belongs to the layout it was opened in.
  const drawer = opened?.layout === layout ? opened.side : undefined;
  const isShown = (pane: PaneName) =>
    isDrawer(pane, layout) ? drawer === sideOf(pane) : chosen[`${pane}Shown`];

  return {
    layout,
    desk: isShown('desk'),
    list: isShown('list'),
    inspector: isShown('inspector'),
    drawerOpen: drawer === 'left' || (drawer === 'right' && !previewing),
    closeDrawers: () => setOpened(undefined),
    /** Whether a pane comes over the others. */
    isDrawer: (pane: PaneName) => isDrawer(pane, layout),
    /** Shows a pane that is hidden, hides one that is shown. */
    toggle(pane: PaneName): void {
      const hidden = pane === 'inspector' && previewing;
      if (hidden || !isShown(pane)) this.show(pane);
      else if (isDrawer(pane, layout)) setOpened(undefined);
      else changePanes({ [`${pane}Shown`]: false });
    },
    /** Makes sure that a pane is shown; the inspector takes the place of a preview. */
    show(pane: PaneName): void {
      const replaces = pane === 'inspector' && previewing;
      if (replaces) togglePreview(false);
      const next = replaces ? layoutFor(false) : layout;
      if (isDrawer(pane, next)) setOpened({ side: sideOf(pane), layout: next });
      else changePanes({ [`${pane}Shown`]: true });
    },
  };
}

function sideOf(pane: PaneName): Side {
  return pane === 'inspector' ? 'right' : 'left';
}

/** Whether a pane has no room beside the text, and so comes over it. */
function isDrawer(pane: PaneName, layout: Layout): boolean {
  return pane === 'inspector' ? layout !== 'wide' : layout === 'narrow';
}

function onResize(tell: () => void): () => void {
  window.addEventListener('resize', tell);
  return () => window.removeEventListener('resize', tell);
}

function layoutFor(previewing: boolean): Layout {
  const width = window.innerWidth - (previewing ? previewRoom : 0);
  if (width >= 1180) return 'wide';
  return width >= 920 ? 'medium' : 'narrow';
}
