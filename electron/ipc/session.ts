import type { ArticleId } from '../../shared/article/ids.ts';
import { isSameName } from '../../shared/article/sameName.ts';
import type { ParsedInput } from '../../shared/ipc/contract.ts';
import type { Person } from '../../shared/ipc/records.ts';
import { failed, ok } from '../../shared/ipc/result.ts';
import { sampleOutlet } from '../sample/outlet.ts';
import { hasSample, removeSample } from '../sample/removeSample.ts';
import type { Session } from '../session/session.ts';
import type { Store } from '../store/store.ts';
import type { HandlerGroup } from './answer.ts';

type Groups = HandlerGroup<'session'> &
  HandlerGroup<'people'> &
  HandlerGroup<'settings'> &
  HandlerGroup<'sample'>;

/** What belongs to the newsroom, and not to the one who sits here. */
const newsroomSettings = ['outlet', 'timeZone', 'articleLanguage'] as const;

/** What the handlers need of the program around them. */
export type SessionHost = {
  version: string;
  /** Called after who sits here, or how they like it, has changed. */
  sessionChanged: () => void;
  /** Called after many articles may have changed. */
  deskChanged: () => void;
  /** Called with the articles that have gone for good. */
  gone: (articleIds: readonly ArticleId[]) => Promise<void>;
};

/** Who sits here, how they like it, and the sample newsroom. */
export function sessionHandlers(store: Store, session: Session, host: SessionHost): Groups {
  return {
    'session.get': () =>
      ok({
        person: session.person(),
        people: store.people.all(),
        settings: session.settings(),
        version: host.version,
        platform: process.platform,
        hasSample: hasSample(store),
      }),
    'session.sitAs': ({ personId }) => {
      const person = store.people.find(personId);
      if (!person) return failed('person-not-found');
      session.sitAs(person);
      host.sessionChanged();
      return ok(person);
    },
    'people.save': (person) => {
      const problem = objection(store.people.all(), session.person(), person);
      if (problem) return failed(problem);
      const saved = store.people.save(person);
      if (saved.id === session.person().id) session.sitAs(saved);
      host.sessionChanged();
      return ok(saved);
    },
    'settings.save': (patch) => {
      const changesNewsroom = newsroomSettings.some((name) => patch[name] !== undefined);
      if (changesNewsroom && session.person().role !== 'editor') return failed('not-allowed');
      const defined = Object.entries(patch).filter(([, value]) => value !== undefined);
      const settings = session.change(Object.fromEntries(defined));
      host.sessionChanged();
      return ok(settings);
    },
    'sample.remove': async () => {
      const articleIds = removeSample(store, session.person().id);
      // A name that somebody gave the newsroom since is its own.
      if (session.settings().outlet === sampleOutlet) session.change({ outlet: '' });
      await host.gone(articleIds);
      host.deskChanged();
      host.sessionChanged();
      return ok({ removed: articleIds.length });
    },
  };
}

/** Editors say who is who; without any editor, everybody may become one. The last editor stays one, and a name tells who. */
function objection(
  people: readonly Person[],
  by: Person,
  { id, name, role }: ParsedInput<'people.save'>,
): 'not-allowed' | 'person-not-found' | 'last-editor' | 'name-taken' | undefined {
  const editors = people.filter((person) => person.role === 'editor');
  const takesRole = editors.length === 0 && id === by.id && role === 'editor';
  if (by.role !== 'editor' && !takesRole) return 'not-allowed';
  if (id && !people.some((person) => person.id === id)) return 'person-not-found';
  const isNewName = people.find((person) => person.id === id)?.name !== name;
  if (isNewName && people.some((person) => person.id !== id && isSameName(person.name, name)))
    return 'name-taken';
  const leaves = editors.length === 1 && editors[0]?.id === id && role !== 'editor';
  return leaves ? 'last-editor' : undefined;
}
