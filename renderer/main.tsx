import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';
import { App } from './app/App.tsx';
import { loadSession } from './app/sessionStore.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root');
void loadSession().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
