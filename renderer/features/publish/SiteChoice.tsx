import type { SiteId } from '../../../shared/article/ids.ts';
import type { Site } from '../../../shared/ipc/records.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import './publish.css';

type ChoiceProperties = { sites: Site[]; chosen: SiteId | undefined; onChoose: (siteId: SiteId) => void };

/** Which of the sites a story goes to. */
export function SiteChoice({ sites, chosen, onChoose }: ChoiceProperties) {
  const text = useText();
  return (
    <fieldset className="site-choice">
      <legend className="field-label">{text('publishTo')}</legend>
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
