import { timeZoneSchema } from '../../shared/article/fields.ts';
import { personIdSchema } from '../../shared/article/ids.ts';
import { type Person, type Settings, settingsSchema } from '../../shared/ipc/records.ts';
import { readAs } from '../../shared/readAs.ts';
import type { Store } from '../store/store.ts';
import { defaultSettings } from './defaultSettings.ts';
import { storedSettings, storeSettings } from './storedSettings.ts';

/** Who is sitting at this desk, and how they like it. */
export type Session = ReturnType<typeof createSession>;

/** Reads the session from the store; `locale` (BCP 47) decides the language of a first start. */
export function createSession(store: Store, locale: string) {
  let person = readPerson(store);
  let settings = readSettings(store, locale);
  keepTimeZone(store, settings);
  return {
    person: (): Person => person,
    settings: (): Settings => settings,
    /** The newsroom's name as readers see it. */
    siteName: (): string => settings.outlet.trim() || 'Dateline',
    sitAs(next: Person): void {
      person = next;
      store.settings.set('person', next.id);
    },
    change(patch: Partial<Settings>): Settings {
      settings = { ...settings, ...patch };
      store.settings.set('settings', settings);
      return settings;
    },
  };
}

function readPerson(store: Store): Person {
  const id = store.settings.get('person', personIdSchema);
  const known = id && store.people.find(id);
  const all = store.people.all();
  const first = known ?? all.find((person) => person.role === 'reporter') ?? all[0];
  return first ?? store.people.save({ name: 'Redaksi', role: 'editor' });
}

/** The newsroom's time zone is the one it was begun in, until somebody chooses another. */
function keepTimeZone(store: Store, settings: Settings): void {
  if (storedSettings(store).timeZone === undefined) storeSettings(store, { timeZone: settings.timeZone });
}

function readSettings(store: Store, locale: string): Settings {
  const stored = storedSettings(store);
  // To ask the system loads the table of all time zones, so a newsroom that has one does not.
  const kept = readAs(timeZoneSchema, stored.timeZone);
  const settings: Record<string, unknown> = { ...defaultSettings(locale, kept) };
  // One by one: a setting of another version of the program, or one that was lost, takes no other with it.
  for (const [name, schema] of Object.entries(settingsSchema.entries)) {
    const value = readAs(schema, stored[name]);
    if (value !== undefined) settings[name] = value;
  }
  return settings as Settings;
}
