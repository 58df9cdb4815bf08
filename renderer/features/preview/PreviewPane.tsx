import { Columns3, Monitor, Smartphone, Tablet, X } from 'lucide-react';
import { useRef } from 'react';
import { type PreviewDevice, previewDevices } from '../../../shared/ipc/devices.ts';
import { useArticle } from '../../article/articleStore.ts';
import { type TextKey, useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';
import { useModalOpen } from '../../ui/modalStore.ts';
import './preview.css';
import { type PreviewChoice, togglePreview, usePreview } from './previewStore.ts';
import { useFollow } from './useFollow.ts';
import { useFrames } from './useFrames.ts';
import { useStills } from './useStills.ts';

const choices: { choice: PreviewChoice; text: TextKey; Sign: typeof Monitor }[] = [
  { choice: 'phone', text: 'previewPhone', Sign: Smartphone },
  { choice: 'tablet', text: 'previewTablet', Sign: Tablet },
  { choice: 'desktop', text: 'previewDesktop', Sign: Monitor },
  { choice: 'all', text: 'previewAll', Sign: Columns3 },
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
          {choices.map(({ choice: one, text: key, Sign }) => (
            <Button
              key={one}
              look="quiet"
              aria-pressed={one === choice}
              onClick={() => usePreview.setState({ choice: one })}
            >
              <Sign size={15} aria-hidden />
              <span>{text(key)}</span>
            </Button>
          ))}
        </fieldset>
        <Button
          look={['quiet', 'icon']}
          aria-label={text('previewClose')}
          onClick={() => togglePreview(false)}
        >
          <X size={16} />
        </Button>
      </header>
      <div ref={stage} className="stage" data-choice={choice}>
        {devices.map((device) => (
          <div
            key={device}
            className="device"
            data-device={device}
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
