import { lazy, Suspense } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import type { Question } from '../article/workflowCommands.ts';

export type Shown =
  | Question
  | 'palette'
  | 'sites'
  | 'outbox'
  | 'people'
  | 'newsroom'
  | 'sample'
  | 'shortcuts'
  | 'about';

const dialogs = {
  Palette: lazy(() => import('../features/palette/Palette.tsx').then((one) => ({ default: one.Palette }))),
  Return: lazy(() =>
    import('../features/publish/ReturnDialog.tsx').then((one) => ({ default: one.ReturnDialog })),
  ),
  Schedule: lazy(() =>
    import('../features/publish/ScheduleDialog.tsx').then((one) => ({ default: one.ScheduleDialog })),
  ),
  Publish: lazy(() =>
    import('../features/publish/PublishDialog.tsx').then((one) => ({ default: one.PublishDialog })),
  ),
  Outbox: lazy(() =>
    import('../features/publish/OutboxDialog.tsx').then((one) => ({ default: one.OutboxDialog })),
  ),
  Sites: lazy(() =>
    import('../features/publish/SitesDialog.tsx').then((one) => ({ default: one.SitesDialog })),
  ),
  Newsroom: lazy(() =>
    import('../features/people/NewsroomDialog.tsx').then((one) => ({ default: one.NewsroomDialog })),
  ),
  People: lazy(() =>
    import('../features/people/PeopleDialog.tsx').then((one) => ({ default: one.PeopleDialog })),
  ),
  Sample: lazy(() =>
    import('../features/help/SampleDialog.tsx').then((one) => ({ default: one.SampleDialog })),
  ),
  Shortcuts: lazy(() =>
    import('../features/help/ShortcutsDialog.tsx').then((one) => ({ default: one.ShortcutsDialog })),
  ),
  About: lazy(() => import('../features/help/AboutDialog.tsx').then((one) => ({ default: one.AboutDialog }))),
};

/** The one dialog that is open, if any. */
export function Dialogs({ shown, onClose }: { shown: Shown | undefined; onClose: () => void }) {
  return <Suspense fallback={null}>{shown && dialog(shown, onClose)}</Suspense>;
}

function dialog(shown: Shown, onClose: () => void) {
  switch (shown) {
    case 'palette':
      return <dialogs.Palette onClose={onClose} />;
    case 'return':
      return <dialogs.Return onClose={onClose} />;
    case 'schedule':
      return <dialogs.Schedule onClose={onClose} />;
    case 'publish':
    case 'update':
    case 'unpublish':
      return <dialogs.Publish intent={shown} onClose={onClose} />;
    case 'outbox':
      return <dialogs.Outbox onClose={onClose} />;
    case 'sites':
      return <dialogs.Sites onClose={onClose} />;
    case 'people':
      return <dialogs.People onClose={onClose} />;
    case 'newsroom':
      return <dialogs.Newsroom onClose={onClose} />;
    case 'sample':
      return <dialogs.Sample onClose={onClose} />;
    case 'shortcuts':
      return <dialogs.Shortcuts onClose={onClose} />;
    case 'about':
      return <dialogs.About onClose={onClose} />;
    default:
      return assertNever(shown);
  }
}
