import { useSession } from '../../app/sessionStore.ts';
import { sitAs } from '../../article/sitAs.ts';
import { giveCommand } from '../../commands/commandStore.ts';
import { roleText } from '../../i18n/roleText.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Icon } from '../../ui/icons/Icon.tsx';
import { LazyMenu } from '../../ui/LazyMenu.tsx';

/** Who sits at this desk, and a menu to change it. */
export function PersonSwitch() {
  const text = useText();
  const { person, people } = useSession();
  const entries = () => [
    ...people.map((one) => ({
      id: one.id as string,
      label: `${one.name} · ${text(roleText[one.role])}`,
      checked: one.id === person.id,
      run: () => void sitAs(one.id),
    })),
    { id: 'people', label: text('people'), run: () => void giveCommand('people.open') },
  ];
  return (
    <LazyMenu
      label={text('sittingAs', { name: person.name, role: text(roleText[person.role]) })}
      className="person-switch"
      entries={entries}
    >
      <span className="initials" aria-hidden data-initials={initials(person.name)} />
      <span className="who">
        <strong>{person.name}</strong> <span>{text(roleText[person.role])}</span>
      </span>
      <Icon name="chevrons-up-down" size={14} />
    </LazyMenu>
  );
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((part) => [...part][0] ?? '')
    .slice(0, 2)
    .join('')
    .toUpperCase();
}
