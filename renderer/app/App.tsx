import { TextProvider } from '../i18n/TextProvider.tsx';
import { CrashBoundary } from './CrashBoundary.tsx';
import { Shell } from './Shell.tsx';
import { useSession } from './sessionStore.ts';

/** The whole program, in the language it is set to. */
export function App() {
  const { language, timeZone } = useSession((session) => session.settings);
  document.documentElement.lang = language;
  return (
    <TextProvider language={language} timeZone={timeZone}>
      <CrashBoundary>
        <Shell />
      </CrashBoundary>
    </TextProvider>
  );
}
