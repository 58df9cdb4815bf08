import { useRef } from 'react';
import { type PreviewDevice, previewDevices } from '../../../shared/ipc/devices.ts';
import { useArticle } from '../../article/articleStore.ts';
import { type TextKey, useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/icons/Icon.tsx';
import { useModalOpen } from '../../ui/modalStore.ts';
import './preview.css';
import { type PreviewChoice, togglePreview, usePreview } from './previewStore.ts';
import { useEntered } from './useEntered.ts';
import { useFollow } from './useFollow.ts';
import { useFrames } from './useFrames.ts';
import { useStills } from './useStills.ts';

const choices: { choice: PreviewChoice; text: TextKey; sign: IconName }[] = [
  { choice: 'phone', text: 'previewPhone', sign: 'smartphone' },
  { choice: 'tablet', text: 'previewTablet', sign: 'tablet' },
  { choice: 'desktop', text: 'previewDesktop', sign: 'monitor' },
  { choice: 'all', text: 'previewAll', sign: 'columns-3' },
];

const shownDevices: Record<PreviewChoice, readonly PreviewDevice[]> = {
  phone: ['phone'],
  tablet: ['tablet'],
  desktop: ['desktop'],
  all: previewDevices,
};

/** The page as readers will get it. Main lays the real page over the frames that are left free here. */
export function PreviewPane() {
  const text = useText();
  const articleId = useArticle((state) => state.open?.article.id);
  const choice = usePreview((state) => state.choice);
  const entered = useEntered();
  const covered = useModalOpen((state) => state.open > 0);
  const stage = useRef<HTMLDivElement>(null);
  const devices = shownDevices[choice];
  const stills = useStills(covered);
  useFrames(stage, articleId, devices, covered);
  useFollow(articleId);
  return (
    <section className="preview" aria-label={text('preview')}>
      <header>
        <fieldset className="devices" aria-label={text('preview')}>
          {choices.map(({ choice: one, text: key, sign }) => (
            <Button
              key={one}
              look="quiet"
              title={text(key)}
              aria-pressed={one === choice}
              onClick={() => usePreview.setState({ choice: one })}
            >
              <Icon name={sign} size={15} />
              <span>{text(key)}</span>
            </Button>
          ))}
        </fieldset>
        <Button
          look={['quiet', 'icon']}
          aria-label={text('previewClose')}
          onClick={() => togglePreview(false)}
        >
          <Icon name="x" size={16} />
        </Button>
      </header>
      <div ref={stage} className="stage" data-choice={choice}>
        {devices.map((device) => (
          <div
            key={device}
            className="device"
            data-device={device}
            data-entered={device === entered || undefined}
            role="img"
            aria-label={text('previewRegion')}
          >
            {stills[device] && <img src={stills[device]} alt="" />}
          </div>
        ))}
      </div>
    </section>
  );
}
