import { useEffect, useState } from 'react';
import { changePanes, useSession } from './sessionStore.ts';

/** `wide` shows every pane beside the others; what does not fit comes as a drawer over them. */
export type Layout = 'wide' | 'medium' | 'narrow';

type PaneName = 'desk' | 'list' | 'inspector';

export type Panes = ReturnType<typeof usePanes>;

/** Which panes are shown, by what the user chose and by what fits. */
export function usePanes() {
  const layout = useLayout();
  const chosen = useSession((session) => session.settings.panes);
  const [opened, setOpened] = useState<{ side: 'left' | 'right'; layout: Layout }>();
  // A drawer belongs to the layout it was opened in.
  const drawer = opened?.layout === layout ? opened.side : undefined;
  const setDrawer = (side: 'left' | 'right' | undefined) => setOpened(side && { side, layout });
  const leftIsDrawer = layout === 'narrow';
  const rightIsDrawer = layout !== 'wide';

  return {
    layout,
    desk: leftIsDrawer ? drawer === 'left' : chosen.deskShown,
    list: leftIsDrawer ? drawer === 'left' : chosen.listShown,
    inspector: rightIsDrawer ? drawer === 'right' : chosen.inspectorShown,
    drawerOpen: drawer !== undefined && (leftIsDrawer || (rightIsDrawer && drawer === 'right')),
    closeDrawers: () => setDrawer(undefined),
    /** Shows a pane that is hidden, hides one that is shown. */
    toggle(pane: PaneName): void {
      const side = pane === 'inspector' ? 'right' : 'left';
      if (side === 'right' ? rightIsDrawer : leftIsDrawer) setDrawer(drawer === side ? undefined : side);
      else if (pane === 'desk') changePanes({ deskShown: !chosen.deskShown });
      else if (pane === 'list') changePanes({ listShown: !chosen.listShown });
      else changePanes({ inspectorShown: !chosen.inspectorShown });
    },
    /** Makes sure that a pane is shown. */
    show(pane: PaneName): void {
      const side = pane === 'inspector' ? 'right' : 'left';
      if (side === 'right' ? rightIsDrawer : leftIsDrawer) setDrawer(side);
      else changePanes({ [`${pane}Shown`]: true });
    },
  };
}

function useLayout(): Layout {
  const [layout, setLayout] = useState(readLayout);
  useEffect(() => {
    const onResize = () => setLayout(readLayout());
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  return layout;
}

function readLayout(): Layout {
  if (window.innerWidth >= 1180) return 'wide';
  return window.innerWidth >= 920 ? 'medium' : 'narrow';
}
