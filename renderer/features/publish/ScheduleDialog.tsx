import { useState } from 'react';
import type { SiteId } from '../../../shared/article/ids.ts';
import { useArticle } from '../../article/articleStore.ts';
import { takeStep } from '../../article/workflowCommands.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { instantFromLocal, localFromInstant, nextFullHour } from '../../ui/localTime.ts';
import { MomentField } from '../../ui/MomentField.tsx';
import { missingParts } from './missingParts.ts';
import { Remarks } from './Remarks.tsx';
import { SiteChoice } from './SiteChoice.tsx';
import { useLeftOut } from './useLeftOut.ts';
import { useSites } from './useSites.ts';

/** Asks when the story is to go out, in the newsroom's time zone, and where; begins at what was said before. */
export function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const zone = useArticle((state) => state.open?.fields.timeZone) ?? 'Asia/Jakarta';
  const before = useArticle(({ open }) => (open?.article.state === 'scheduled' ? open.article : undefined));
  const [local, setLocal] = useState(() =>
    before?.scheduledFor ? localFromInstant(before.scheduledFor, zone) : nextFullHour(zone),
  );
  const sites = useSites('publish');
  const [chosen, setChosen] = useState<SiteId>();
  const known = sites?.find(({ id }) => id === before?.scheduledSiteId) ?? sites?.[0];
  const siteId = chosen ?? known?.id;
  const site = sites?.find((one) => one.id === siteId)?.name ?? '';
  const fields = useArticle((state) => state.open?.fields);
  const missing = fields ? missingParts(fields) : [];
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
      <SiteChoice sites={sites ?? []} chosen={siteId} onChoose={setChosen} />
      <Remarks title={text('publishLacks')} lines={missing.map((key) => text(key))} />
      <Remarks title={text('publishLeavesOut', { site })} lines={leftOut} />
    </Dialog>
  );
}
