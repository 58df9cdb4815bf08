import { useEffect, useState } from 'react';
import type { Command } from '../../shared/commands/command.ts';
import { commandLabel } from '../../shared/commands/labels.ts';
import { shortcutLabel, shortcuts } from '../../shared/commands/shortcuts.ts';
import { useArticle } from '../article/articleStore.ts';
import { useUnderWay } from '../article/underWay.ts';
import { giveCommand, useCommandStore } from '../commands/commandStore.ts';
import { failureSentence } from '../i18n/failures.ts';
import { useLanguage, useText } from '../i18n/TextProvider.tsx';
import { unanswered, useOutbox } from '../outbox/outboxStore.ts';
import { Button } from '../ui/Button.tsx';
import { Icon, type IconName } from '../ui/icons/Icon.tsx';
import { useSession } from './sessionStore.ts';
import type { Panes } from './usePanes.ts';

/** One quiet line: is it saved, how long is it, are we on the network, is anything being sent. */
export function StatusBar({ panes }: { panes: Panes }) {
  const text = useText();
  const language = useArticle((state) => state.open?.fields.language);
  return (
    <footer className="status-bar">
      <PaneButton command="view.list" icon="panel-left" isNamed={panes.layout === 'narrow'} />
      <SaveStatus />
      <Words />
      {language && <span>{text(language === 'id' ? 'languageId' : 'languageEn')}</span>}
      <span className="spread" />
      <OutboxStatus />
      <Network />
      <PaneButton command="view.inspector" icon="panel-right" />
    </footer>
  );
}

type PaneButtonProperties = { command: Command; icon: IconName; isNamed?: boolean };

/** Shows and hides a pane. It is named where the pane is the only way to the other stories. */
function PaneButton({ command, icon, isNamed = false }: PaneButtonProperties) {
  const { language } = useLanguage();
  const isMac = useSession((session) => session.platform) === 'darwin';
  const { active, shown } = useCommandStore();
  const name = commandLabel(command, { shown }, language);
  const keys = shortcuts[command];
  return (
    <Button
      look={isNamed ? 'quiet' : ['quiet', 'icon']}
      aria-label={name}
      title={keys && `${name} (${shortcutLabel(keys, isMac)})`}
      disabled={!active.has(command)}
      onClick={() => giveCommand(command)}
    >
      <Icon name={icon} size={15} />
      {isNamed && name}
    </Button>
  );
}

/** On its own, because it changes many times a second. */
function Words() {
  const text = useText();
  const words = useArticle((state) => state.open?.words);
  return words === undefined ? null : <span>{text('words', { count: words })}</span>;
}

function SaveStatus() {
  const text = useText();
  const { language } = useLanguage();
  const save = useArticle((state) => state.open?.save);
  const isUnderWay = useUnderWay((state) => state.isUnderWay);
  if (!save) return null;
  if (save.kind === 'failed') {
    return (
      <span className="save-failed" role="alert">
        <Icon name="triangle-alert" size={14} /> {text('notSaved')}: {failureSentence(save.code, language)}
      </span>
    );
  }
  const saved = save.kind === 'saved' && !isUnderWay;
  return (
    <span className="save" data-save={saved ? 'saved' : 'saving'}>
      {saved ? <Icon name="check" size={14} /> : <Icon name="loader-circle" size={14} />}
      {text(saved ? 'saved' : 'saving')}
    </span>
  );
}

function OutboxStatus() {
  const text = useText();
  const open = useOutbox(
    (state) =>
      state.entries.filter((entry) => ['waiting', 'sending', 'retrying'].includes(entry.state)).length,
  );
  const failures = useOutbox((state) => unanswered(state.entries).length);
  return (
    <>
      {failures > 0 && (
        <Button look={['quiet', 'danger']} onClick={() => giveCommand('outbox.open')}>
          <Icon name="triangle-alert" size={14} />
          {text('outboxFailures', { count: failures })}
        </Button>
      )}
      {open > 0 && (
        <Button look="quiet" onClick={() => giveCommand('outbox.open')}>
          <Icon name="send" size={14} />
          {text('outbox')} {open}
        </Button>
      )}
    </>
  );
}

function Network() {
  const text = useText();
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const read = () => setOnline(navigator.onLine);
    window.addEventListener('online', read);
    window.addEventListener('offline', read);
    return () => {
      window.removeEventListener('online', read);
      window.removeEventListener('offline', read);
    };
  }, []);
  return (
    <span>
      {online ? <Icon name="wifi" size={14} /> : <Icon name="cloud-off" size={14} />}
      {text(online ? 'online' : 'offline')}
    </span>
  );
}
