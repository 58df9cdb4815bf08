import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import { App } from './app/App.tsx';
import { withoutTyping } from './app/withoutTyping.ts';
import { call } from './ipc/client.ts';

const element = document.getElementById('root');
if (!element) throw new Error('The page has no root');
void call('window.ready');
const root = createRoot(withoutTyping(element));
// Drawn while this module is evaluated: what has been compiled by the end of that is kept for the next start.
flushSync(() =>
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
