import { assertNever } from '../../shared/assertNever.ts';
import type { Question } from '../article/workflowCommands.ts';
import { lazily } from './lazily.tsx';

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
  Palette: lazily(async () => (await import('../features/palette/Palette.tsx')).Palette),
  Return: lazily(async () => (await import('../features/publish/ReturnDialog.tsx')).ReturnDialog),
  Schedule: lazily(async () => (await import('../features/publish/ScheduleDialog.tsx')).ScheduleDialog),
  Publish: lazily(async () => (await import('../features/publish/PublishDialog.tsx')).PublishDialog),
  Outbox: lazily(async () => (await import('../features/publish/OutboxDialog.tsx')).OutboxDialog),
  Sites: lazily(async () => (await import('../features/publish/SitesDialog.tsx')).SitesDialog),
  Newsroom: lazily(async () => (await import('../features/people/NewsroomDialog.tsx')).NewsroomDialog),
  People: lazily(async () => (await import('../features/people/PeopleDialog.tsx')).PeopleDialog),
  Sample: lazily(async () => (await import('../features/help/SampleDialog.tsx')).SampleDialog),
  Shortcuts: lazily(async () => (await import('../features/help/ShortcutsDialog.tsx')).ShortcutsDialog),
  About: lazily(async () => (await import('../features/help/AboutDialog.tsx')).AboutDialog),
};

/** Has the palette there for its key: what is typed right after it would go into the story until it is. */
export const loadPalette = dialogs.Palette.preload;

/** The one dialog that is open, if any. */
export function Dialogs({ shown, onClose }: { shown: Shown | undefined; onClose: () => void }) {
  return shown && dialog(shown, onClose);
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
