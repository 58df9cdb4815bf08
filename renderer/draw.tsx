import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import { App } from './app/App.tsx';
import { createQuietRoot } from './app/quietRoot.ts';

const element = document.getElementById('root');
if (!element) throw new Error('The page has no root');
const root = createQuietRoot(element);
// Drawn while this module is evaluated: what has been compiled by the end of that is kept for the next start.
flushSync(() =>
  root.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
