import type { SiteId } from '../../../shared/article/ids.ts';
import type { Site } from '../../../shared/ipc/records.ts';
import { type TextKey, useText } from '../../i18n/TextProvider.tsx';
import './publish.css';

type ChoiceProperties = {
  label?: TextKey;
  sites: Site[];
  chosen: SiteId | undefined;
  onChoose: (siteId: SiteId) => void;
};

/** Which of the sites a story goes to, or is taken off. */
export function SiteChoice({ label = 'publishTo', sites, chosen, onChoose }: ChoiceProperties) {
  const text = useText();
  return (
    <fieldset className="site-choice">
      <legend className="field-label">{text(label)}</legend>
      {sites.map((site) => (
        <label key={site.id}>
          <input type="radio" name="site" checked={site.id === chosen} onChange={() => onChoose(site.id)} />
          <span className="two-lines">
            <strong>{site.name}</strong>
            <span>{site.address || text('siteLocalText')}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
