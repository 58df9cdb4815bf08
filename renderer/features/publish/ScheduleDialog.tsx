import { useState } from 'react';
import type { SiteId } from '../../../shared/article/ids.ts';
import { useArticle } from '../../article/articleStore.ts';
import { takeStep } from '../../article/workflowCommands.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { instantFromLocal, localFromInstant, nextFullHour } from '../../ui/localTime.ts';
import { MomentField } from '../../ui/MomentField.tsx';
import { EmbargoWarning } from './EmbargoWarning.tsx';
import { missingParts } from './missingParts.ts';
import { Remarks } from './Remarks.tsx';
import { SiteChoice } from './SiteChoice.tsx';
import { useLeftOut } from './useLeftOut.ts';
import { useSites } from './useSites.ts';

/** Asks when the story is to go out, in the newsroom's time zone, and where; begins at what was said before. */
export function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const open = useArticle((state) => state.open);
  const fields = open?.fields;
  const zone = fields?.timeZone ?? 'Asia/Jakarta';
  const before = open?.article.state === 'scheduled' ? open.article : undefined;
  const [local, setLocal] = useState(() =>
    before?.scheduledFor
      ? localFromInstant(before.scheduledFor, zone)
      : firstTime(zone, fields?.embargoUntil),
  );
  const sites = useSites('publish');
  const [chosen, setChosen] = useState<SiteId>();
  const known = sites?.find(({ id }) => id === before?.scheduledSiteId) ?? sites?.[0];
  const siteId = chosen ?? known?.id;
  const site = sites?.find((one) => one.id === siteId)?.name ?? '';
  const missing = open ? missingParts(open) : [];
  const leftOut = useLeftOut(fields?.related, siteId);
  const at = instantFromLocal(local, zone);

  async function schedule(): Promise<void> {
    if (at && (await takeStep('schedule', { at, ...(siteId && { siteId }) }))) onClose();
  }

  return (
    <Dialog
      title={text(before ? 'scheduleChangeTitle' : 'scheduleTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button look="primary" disabled={!at} onClick={() => void schedule()}>
            {text(before ? 'scheduleChange' : 'scheduleDo')}
          </Button>
        </>
      }
    >
      <MomentField label={text('scheduleAt')} local={local} timeZone={zone} onChange={setLocal} />
      {fields && <EmbargoWarning fields={fields} />}
      <SiteChoice sites={sites ?? []} chosen={siteId} onChoose={setChosen} />
      <Remarks title={text('publishLacks')} lines={missing.map((key) => text(key))} />
      <Remarks title={text('publishLeavesOut', { site })} lines={leftOut} />
    </Dialog>
  );
}

/** The next full hour, or the end of the embargo where that is later. */
function firstTime(zone: string, embargoUntil: string | null | undefined): string {
  const hour = nextFullHour(zone);
  const end = embargoUntil ? localFromInstant(embargoUntil, zone) : '';
  return [hour, end].toSorted().at(-1) as string;
}
