import './ui/fonts.css';
import { loadSession } from './app/sessionStore.ts';
import { refreshDesk } from './features/desk/deskStore.ts';
import { call } from './ipc/client.ts';

// Words in another font are better than none. Without the icons' font the first layout takes four times as long.
const fonts = Promise.all([
  document.fonts.load('13px "Inter Variable"'),
  document.fonts.load('16px "Lucide"'),
]).catch(() => undefined);
// What the desk shows is asked for before the program that draws it is read: the answers come meanwhile.
const answers = Promise.all([loadSession(), refreshDesk(), fonts]);
// The first question for a language goes through all that the browser knows: better asked while the answers come.
Intl.NumberFormat.supportedLocalesOf('id');
Intl.DateTimeFormat.supportedLocalesOf('id');
void answers.then(() => {
  // The window comes up while the program is read: what it needs for a frame is there by the time that is drawn.
  void call('window.ready');
  return import('./draw.tsx');
});
