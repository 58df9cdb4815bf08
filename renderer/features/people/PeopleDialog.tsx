import { useState } from 'react';
import { type Role, roles } from '../../../shared/article/workflow.ts';
import type { Person } from '../../../shared/ipc/records.ts';
import { useSession } from '../../app/sessionStore.ts';
import { roleText } from '../../i18n/roleText.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { call } from '../../ipc/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { givingUp } from '../../ui/givingUp.ts';
import { type TellHeld, useHeldWords, useHoldsWords } from '../../ui/heldWords.ts';
import { notifyFailure } from '../../ui/notices.ts';
import './people.css';

/** Who works here, and in which role; editors may change it, and without any one may become one. */
export function PeopleDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { people, person } = useSession();
  const [adding, setAdding] = useState<boolean>();
  const [held, tellHeld] = useHeldWords();
  const editable = person.role === 'editor';
  const noEditor = !people.some(({ role }) => role === 'editor');
  const mayChange = (one: Person) => editable || (noEditor && one.id === person.id);
  return (
    <Dialog title={text('people')} onClose={onClose} holdsWords={held}>
      <p>{text('peopleIntro')}</p>
      <ul className="people">
        {people.map((one) => (
          <li key={one.id}>
            {mayChange(one) ? <PersonForm person={one} tellHeld={tellHeld} /> : <PersonTold person={one} />}
          </li>
        ))}
        {adding && (
          <li>
            <PersonForm
              person={{ name: '', role: 'reporter' }}
              tellHeld={tellHeld}
              onDone={() => setAdding(false)}
            />
          </li>
        )}
      </ul>
      {!editable && <p className="hint">{text(noEditor ? 'peopleNoEditor' : 'peopleEditorsOnly')}</p>}
      {editable && !adding && (
        // Whoever was just added or given up had the keyboard, which went with them.
        <Button autoFocus={adding === false} onClick={() => setAdding(true)}>
          {text('personAdd')}
        </Button>
      )}
    </Dialog>
  );
}

/** Somebody whom whoever sits here may not change. */
function PersonTold({ person }: { person: Person }) {
  const text = useText();
  return (
    <div className="person told">
      <span className="name">{person.name}</span>
      <span className="role">{text(roleText[person.role])}</span>
    </div>
  );
}

type FormProperties = {
  person: Omit<Person, 'id'> & Partial<Person>;
  tellHeld: TellHeld;
  /** Somebody new is saved, or given up. */
  onDone?: () => void;
};

function PersonForm({ person, tellHeld, onDone }: FormProperties) {
  const text = useText();
  const [name, setName] = useState(person.name);
  const [role, setRole] = useState<Role>(person.role);
  const changed = name.trim() !== person.name || role !== person.role;
  useHoldsWords(changed, tellHeld);

  async function save(): Promise<void> {
    const answer = await call('people.save', {
      ...(person.id && { id: person.id }),
      name: name.trim(),
      role,
    });
    if (answer.ok) onDone?.();
    else notifyFailure(answer.error.code);
  }

  return (
    <form
      className="person"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={onDone && givingUp(onDone)}
    >
      <input
        className="input"
        // biome-ignore lint/a11y/noAutofocus: who is being added was just asked for, and has no name yet.
        autoFocus={!person.id}
        aria-label={text('personName')}
        placeholder={text('personName')}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.target.value)}
      />
      <select
        className="input"
        aria-label={text('personRole')}
        value={role}
        onChange={(event) => setRole(event.target.value as Role)}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {text(roleText[one])}
          </option>
        ))}
      </select>
      {(changed || !person.id) && (
        <Button type="submit" look="primary" disabled={name.trim() === ''}>
          {text('personSave')}
        </Button>
      )}
    </form>
  );
}
