import type { Language } from '../../../shared/article/fields.ts';
import { limits } from '../../../shared/article/limits.ts';
import { changeSettings, useSession } from '../../app/sessionStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';

/** What belongs to the newsroom: its name on the site and in datelines, its time zone, its first language. */
export function NewsroomDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { outlet, timeZone, articleLanguage } = useSession((session) => session.settings);
  return (
    <Dialog title={text('newsroom')} onClose={onClose}>
      <TextInput
        label={text('outlet')}
        hint={text('outletText')}
        value={outlet}
        limit={limits.datelineOutlet}
        onChange={(value) => changeSettings({ outlet: value })}
      />
      <Field label={text('timeZone')}>
        {(ids) => (
          <select
            {...ids}
            value={timeZone}
            onChange={(event) => changeSettings({ timeZone: event.target.value })}
          >
            {zones(timeZone).map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        )}
      </Field>
      <Field label={text('newsroomLanguage')}>
        {(ids) => (
          <select
            {...ids}
            value={articleLanguage}
            onChange={(event) => changeSettings({ articleLanguage: event.target.value as Language })}
          >
            <option value="id">{text('languageId')}</option>
            <option value="en">{text('languageEn')}</option>
          </select>
        )}
      </Field>
    </Dialog>
  );
}

/** Every zone this machine knows, Indonesia's first. */
function zones(current: string): string[] {
  const own = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];
  return [...new Set([...own, current, ...Intl.supportedValuesOf('timeZone')])];
}
