import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SiteId } from '../../../shared/article/ids.ts';
import type { Site } from '../../../shared/ipc/records.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { call } from '../../ipc/client.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { givingUp } from '../../ui/givingUp.ts';
import { type TellHeld, useHoldsWords } from '../../ui/heldWords.ts';
import { Outcome } from '../../ui/Outcome.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { Warning } from '../../ui/Warning.tsx';

type Properties = {
  site: Extract<Site, { kind: 'wordpress' }> | undefined;
  tellHeld: TellHeld;
  onDone: (saved?: SiteId) => void;
};

/** How to reach a WordPress site: its address, a user, and an application password. */
export function WordPressForm({ site, tellHeld, onDone }: Properties) {
  const text = useText();
  const { language } = useLanguage();
  const [name, setName] = useState(site?.name ?? '');
  const [address, setAddress] = useState(site?.address ?? '');
  const [username, setUsername] = useState(site?.username ?? '');
  const [password, setPassword] = useState('');
  const [weak, setWeak] = useState(site?.credential === 'weak');
  const [keyring, setKeyring] = useState(true);
  const hasPassword = site !== undefined && site.credential !== 'none';
  const [problem, setProblem] = useState<string>();
  const [noAddress, setNoAddress] = useState(false);
  const before = site ?? { name: '', address: '', username: '' };
  const renamed = name !== before.name || address !== before.address || username !== before.username;
  useHoldsWords(renamed || password !== '', tellHeld);
  useEffect(
    () => void call('sites.keyring').then((answer) => answer.ok && setKeyring(answer.value.available)),
    [],
  );

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const answer = await call('sites.saveWordPress', {
      ...(site && { siteId: site.id }),
      name: name || hostOf(address),
      address,
      username,
      ...(password && { applicationPassword: password }),
      allowWeakStorage: weak,
    });
    if (answer.ok) onDone(answer.value.id);
    else if (answer.error.code === 'wrong-address') setNoAddress(true);
    else setProblem(failureSentence(answer.error.code, language));
  }

  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (noAddress) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [noAddress]);

  return (
    <form
      ref={form}
      className="site-form card"
      onSubmit={(event) => void save(event)}
      onKeyDown={givingUp(onDone)}
    >
      <h3>{site ? site.name : text('siteAddWordPress')}</h3>
      <TextInput
        label={text('siteAddress')}
        placeholder={text('siteAddressHint')}
        value={address}
        limit={2000}
        problem={noAddress ? text('siteNoAddress') : undefined}
        onChange={(next) => {
          setAddress(next);
          setNoAddress(false);
        }}
      />
      {isOpenToAll(address) && (
        <Warning title={text('siteNotSafeTitle')}>
          <p>{text('siteNotSafe')}</p>
        </Warning>
      )}
      <TextInput
        label={text('siteName')}
        placeholder={hostOf(address)}
        value={name}
        limit={120}
        onChange={setName}
      />
      <TextInput label={text('siteUser')} value={username} limit={120} onChange={setUsername} />
      <Field label={text('sitePassword')} hint={text(hasPassword ? 'siteKeepPassword' : 'sitePasswordText')}>
        {(ids) => (
          <input
            {...ids}
            type="password"
            autoComplete="off"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </Field>
      {!keyring && (
        <Warning title={text('siteWeakTitle')}>
          <p>{text('siteWeakText')}</p>
          <label className="check">
            <input type="checkbox" checked={weak} onChange={(event) => setWeak(event.target.checked)} />
            <span>{text('siteWeak')}</span>
          </label>
        </Warning>
      )}
      {problem && <Outcome tone="bad">{problem}</Outcome>}
      <div className="buttons">
        <Button onClick={() => onDone()}>{text('cancel')}</Button>
        <Button
          look="primary"
          type="submit"
          disabled={address === '' || username === '' || (!site && password === '')}
        >
          {text('siteSave')}
        </Button>
      </div>
    </form>
  );
}

function hostOf(address: string): string {
  const full = address.includes('://') ? address : `https://${address}`;
  return URL.canParse(full) ? new URL(full).hostname : '';
}

/** True for an address whose traffic, the password with it, anybody on the way can read. */
function isOpenToAll(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && !/^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
