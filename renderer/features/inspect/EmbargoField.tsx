import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { ArticleFields } from '../../../shared/article/fields.ts';
import { changeFields, useArticle } from '../../article/articleStore.ts';
import { useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/icons/Icon.tsx';
import { dateAndTime, instantFromLocal, localFromInstant, spellOut } from '../../ui/localTime.ts';

const loadMomentField = () => import('../../ui/MomentField.tsx');
const MomentField = lazy(() => loadMomentField().then((one) => ({ default: one.MomentField })));

type Properties = { fields: ArticleFields; readOnly: boolean };

/**
 * Until when the story must not be published, in the newsroom's time zone. It is told in words, and typed once one asks
 * to: what it is typed with would take half of the time in which a story opens.
 */
export function EmbargoField({ fields, readOnly }: Properties) {
  const text = useText();
  const [stage, setStage] = useState<'told' | 'typed' | 'givenUp'>('told');
  const box = useRef<HTMLDivElement>(null);
  const noteId = useId();
  const missed = useMissedTime(fields);
  const told = (
    <Told
      fields={fields}
      readOnly={readOnly}
      noteId={missed && noteId}
      takesFocus={stage === 'givenUp'}
      onType={() => setStage('typed')}
    />
  );
  return (
    <div ref={box} className="embargo">
      {stage === 'typed' && !readOnly ? (
        <Suspense fallback={told}>
          <Typed fields={fields} onGiveUp={() => setStage('givenUp')} onBlur={() => setStage('told')} />
        </Suspense>
      ) : (
        told
      )}
      {missed && (
        <p id={noteId} className="problem" role="alert">
          {missed}
        </p>
      )}
      {fields.embargoUntil && !readOnly && (
        <Button
          look="quiet"
          // Left by the pointer, the field would change, and the button move away under it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            // The button goes with the embargo, and a field that is being typed in with both.
            box.current?.querySelector<HTMLElement>('.moment-told')?.focus();
            setStage('givenUp');
            changeFields({ embargoUntil: null });
          }}
        >
          {text('embargoClear')}
        </Button>
      )}
    </div>
  );
}

/** Says of a scheduled story that its time comes before the embargo ends: nothing else would until then. */
function useMissedTime({ embargoUntil, timeZone }: ArticleFields): string | undefined {
  const text = useText();
  const { intl } = useLanguage();
  const at = useArticle(({ open }) =>
    open?.article.state === 'scheduled' ? open.article.scheduledFor : undefined,
  );
  if (!at || !embargoUntil || Date.parse(embargoUntil) <= Date.parse(at)) return undefined;
  return text('embargoMissesSchedule', { at: dateAndTime(intl, at, timeZone) });
}

type ToldProperties = Properties & { noteId: string | undefined; takesFocus: boolean; onType: () => void };

function Told({ fields: { embargoUntil, timeZone }, readOnly, noteId, takesFocus, onType }: ToldProperties) {
  const text = useText();
  const { intl } = useLanguage();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  const value = (
    <span id={`${id}-value`}>
      {embargoUntil ? spellOut(intl, embargoUntil, timeZone) : text('embargoNone')}
    </span>
  );
  return (
    <div className="field">
      <span id={`${id}-label`} className="field-label">
        {text('embargo')}
      </span>
      {readOnly ? (
        <div className="moment-told">{value}</div>
      ) : (
        <button
          type="button"
          ref={button}
          aria-labelledby={`${id}-label ${id}-value`}
          aria-describedby={noteId}
          className="moment-told"
          onPointerEnter={() => void loadMomentField()}
          onFocus={() => void loadMomentField()}
          onClick={onType}
        >
          {value}
          <Icon name="calendar" size={15} />
        </button>
      )}
    </div>
  );
}

type TypedProperties = { fields: ArticleFields; onGiveUp: () => void; onBlur: () => void };

function Typed({ fields: { embargoUntil, timeZone }, onGiveUp, onBlur }: TypedProperties) {
  const text = useText();
  // A date that is being corrected is none for a while; the embargo stands until there is another.
  const [typed, setTyped] = useState<string>();

  function take(local: string): void {
    setTyped(local);
    const instant = instantFromLocal(local, timeZone);
    if (instant) changeFields({ embargoUntil: instant });
  }

  return (
    <MomentField
      label={text('embargo')}
      local={typed ?? (embargoUntil ? localFromInstant(embargoUntil, timeZone) : '')}
      timeZone={timeZone}
      autoFocus
      onChange={take}
      onGiveUp={onGiveUp}
      onBlur={onBlur}
    />
  );
}
