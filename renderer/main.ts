import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import { App } from './app/App.tsx';
import { loadSession } from './app/sessionStore.ts';
import { withoutTyping } from './app/withoutTyping.ts';
import { refreshDesk } from './features/desk/deskStore.ts';
import { prepareText } from './i18n/TextProvider.tsx';
import { call } from './ipc/client.ts';
import { askWindowSize } from './ui/windowSize.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
// What is asked first is asked at once: the answers come while the program is still being made ready.
const answers = Promise.all([loadSession(), refreshDesk(), askWindowSize()]);
prepareText();
void answers.then(() => {
  void call('window.ready');
  createRoot(withoutTyping(root)).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
});
