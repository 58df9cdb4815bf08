import { useEffect, useState } from 'react';
import type { ArticleFields } from '../../../shared/article/fields.ts';
import { limits } from '../../../shared/article/limits.ts';
import { cutTo, tidyLine } from '../../../shared/article/text.ts';
import { changeFields, useArticle } from '../../article/articleStore.ts';
import { useEditingScope } from '../../article/permissions.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { EmbargoField } from './EmbargoField.tsx';
import { FeaturedImage } from './FeaturedImage.tsx';
import { joinNames, splitByCommas, splitNames, tooLongNames } from './nameList.ts';
import { RelatedFields } from './RelatedFields.tsx';
import { SlugField } from './SlugField.tsx';

/** The fields of the story that are not set in the text. */
export function FieldsTab() {
  const text = useText();
  const articleId = useArticle((state) => state.open?.article.id);
  const fields = useArticle((state) => state.open?.fields);
  const readOnly = useEditingScope() !== 'all';
  if (!fields) return null;
  const change = <Name extends keyof ArticleFields>(name: Name, value: ArticleFields[Name]) =>
    changeFields({ [name]: value });
  return (
    <>
      <FeaturedImage />
      <ListInput
        label={text('bylines')}
        hint={text('bylinesHint')}
        values={fields.bylines}
        limit={limits.byline}
        most={limits.bylines}
        split={splitNames}
        join={joinNames}
        readOnly={readOnly}
        onChange={(bylines) => change('bylines', bylines)}
      />
      <TextInput
        label={text('category')}
        placeholder={text('categoryHint')}
        value={fields.category}
        limit={limits.category}
        readOnly={readOnly}
        onChange={(category) => change('category', category)}
      />
      <ListInput
        label={text('tags')}
        hint={text('tagsHint')}
        values={fields.tags}
        limit={limits.tag}
        most={limits.tags}
        readOnly={readOnly}
        onChange={(tags) => change('tags', tags)}
      />
      <SlugField key={articleId} fields={fields} readOnly={readOnly} />
      <TextInput
        label={text('excerpt')}
        placeholder={text('excerptHint')}
        value={fields.excerpt}
        limit={limits.excerpt}
        readOnly={readOnly}
        multiline
        onChange={(excerpt) => change('excerpt', excerpt)}
      />
      <RelatedFields />
      <Field label={text('language')}>
        {(ids) => (
          <select
            {...ids}
            value={fields.language}
            disabled={readOnly}
            onChange={(event) => change('language', event.target.value as ArticleFields['language'])}
          >
            <option value="id">{text('languageId')}</option>
            <option value="en">{text('languageEn')}</option>
          </select>
        )}
      </Field>
      <EmbargoField fields={fields} readOnly={readOnly} />
      <TextInput
        label={text('notes')}
        placeholder={text('notesHint')}
        value={fields.notes}
        limit={limits.notes}
        readOnly={readOnly}
        multiline
        onChange={(notes) => change('notes', notes)}
      />
    </>
  );
}

type ListProperties = {
  label: string;
  hint: string;
  values: string[];
  /** The longest each may be, in characters, and how many there may be. */
  limit: number;
  most: number;
  readOnly: boolean;
  split?: (typed: string) => string[];
  join?: (values: readonly string[]) => string;
  onChange: (values: string[]) => void;
};

/** Several short values, separated by commas. */
function ListInput({
  label,
  hint,
  values,
  limit,
  most,
  readOnly,
  split = splitByCommas,
  join = joinWithCommas,
  onChange,
}: ListProperties) {
  const text = useText();
  const stored = join(values);
  const [typed, setTyped] = useState(stored);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    // What is being typed stays, with its commas and spaces, while it still means what is stored.
    setTyped((now) => (join(withinLimits(split(now), limit, most)) === stored ? now : stored));
  }, [stored, limit, most, split, join]);

  function take(value: string): void {
    const parts = split(value);
    setTyped(value);
    setProblem(problemOf(parts));
    onChange(withinLimits(parts, limit, most));
  }

  function problemOf(parts: readonly string[]): string | undefined {
    const tooLong = tooLongNames(parts, limit);
    if (tooLong.length > 0)
      return text('namesTooLong', { names: tooLong.map((name) => `“${name}”`).join(', '), count: limit });
    return parts.length > most ? text('mostReached', { count: most }) : undefined;
  }

  return (
    <Field label={label} problem={problem}>
      {(ids) => (
        <input
          {...ids}
          type="text"
          value={typed}
          placeholder={readOnly ? undefined : hint}
          readOnly={readOnly}
          onChange={(event) => take(tidyLine(event.target.value))}
          onBlur={() => setTyped(stored)}
        />
      )}
    </Field>
  );
}

function joinWithCommas(values: readonly string[]): string {
  return values.join(', ');
}

/** The values as they are kept. */
function withinLimits(values: readonly string[], limit: number, most: number): string[] {
  return [...new Set(values.map((value) => cutTo(value, limit)))].slice(0, most);
}
