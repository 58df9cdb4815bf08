import { Component, type ReactNode } from 'react';
import { useText } from '../i18n/TextProvider.tsx';
import { Button } from '../ui/Button.tsx';

/** Shows a way on when a screen breaks, instead of nothing at all. */
export class CrashBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const text = useText();
  return (
    <main className="empty crash" role="alert">
      <h2>{text('crashTitle')}</h2>
      <p>{text('crashText')}</p>
      <Button look="primary" onClick={() => window.location.reload()}>
        {text('crashReload')}
      </Button>
    </main>
  );
}
