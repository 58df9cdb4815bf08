import './ui/fonts.css';
import { loadSession } from './app/sessionStore.ts';
import { refreshDesk } from './features/desk/deskStore.ts';
import { askWindowSize } from './ui/windowSize.ts';

// Words in another font are better than none. Without the icons' font the first layout takes four times as long.
const fonts = Promise.all([
  document.fonts.load('13px "Inter Variable"'),
  document.fonts.load('16px "Lucide"'),
]).catch(() => undefined);
// What the desk shows is asked for before the program that draws it is read: the answers come meanwhile.
const answers = Promise.all([loadSession(), refreshDesk(), askWindowSize(), fonts]);
void answers.then(() => import('./draw.tsx'));
