import * as v from 'valibot';
import type { SiteId } from '../../shared/article/ids.ts';
import type { Site } from '../../shared/ipc/records.ts';
import type { Store } from '../store/store.ts';

/** The part of Electron's safeStorage that is used; main hands it in. */
export type Safe = {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(encrypted: Buffer): string;
  getSelectedStorageBackend?(): string;
  setUsePlainTextEncryption?(use: boolean): void;
};

type Kind = Extract<Site, { kind: 'wordpress' }>['credential'];

const storedSchema = v.strictObject({ kind: v.picklist(['keyring', 'weak']), encrypted: v.string() });

/**
 * The sites' passwords: encrypted with the system's keyring where there is one, otherwise only in memory for this
 * run, unless the user has agreed to have them on the disk with an encryption that anybody could undo.
 */
export function createCredentials(safe: Safe, settings: Store['settings']) {
  const session = new Map<SiteId, string>();

  function stored(siteId: SiteId) {
    return settings.get(keyOf(siteId), storedSchema);
  }

  return {
    /** True when the system keeps secrets for this program alone. */
    hasKeyring: (): boolean => hasKeyring(safe),
    save(siteId: SiteId, password: string, allowWeak: boolean): void {
      session.set(siteId, password);
      settings.remove(keyOf(siteId));
      const kind = hasKeyring(safe) ? 'keyring' : allowWeak ? 'weak' : undefined;
      const encrypted = kind && encrypt(safe, password, kind);
      if (encrypted) settings.set(keyOf(siteId), { kind, encrypted });
    },
    /** The password, or undefined when it was never given or is no longer to be had. */
    read(siteId: SiteId): string | undefined {
      const entry = stored(siteId);
      return session.get(siteId) ?? (entry && decrypt(safe, entry));
    },
    kind(siteId: SiteId): Kind {
      return stored(siteId)?.kind ?? (session.has(siteId) ? 'session' : 'none');
    },
    forget(siteId: SiteId): void {
      session.delete(siteId);
      settings.remove(keyOf(siteId));
    },
  };
}

function keyOf(siteId: SiteId): string {
  return `credential.${siteId}`;
}

/** Chromium's `basic_text` encrypts with a key that is the same everywhere. */
function hasKeyring(safe: Safe): boolean {
  const backend = safe.getSelectedStorageBackend?.();
  return safe.isEncryptionAvailable() && backend !== 'basic_text' && backend !== 'unknown';
}

function encrypt(safe: Safe, password: string, kind: 'keyring' | 'weak'): string | undefined {
  try {
    if (kind === 'weak') safe.setUsePlainTextEncryption?.(true);
    return safe.encryptString(password).toString('base64');
  } catch {
    // The keyring refused: the password stays in memory, and `kind` says so.
    return undefined;
  }
}

function decrypt(safe: Safe, { kind, encrypted }: v.InferOutput<typeof storedSchema>): string | undefined {
  try {
    if (kind === 'weak') safe.setUsePlainTextEncryption?.(true);
    return safe.decryptString(Buffer.from(encrypted, 'base64'));
  } catch {
    return undefined;
  }
}
