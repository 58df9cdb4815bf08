import * as v from 'valibot';
import { pictureSchema } from '../blocks/image/schema.ts';
import { articleIdSchema } from './ids.ts';
import { limits } from './limits.ts';
import { slugSchema } from './slugSchema.ts';
import { lineSchema, nameSchema, textSchema } from './text.ts';
import { isWebAddress } from './webAddress.ts';

export const languages = ['id', 'en'] as const;
export const languageSchema = v.picklist(languages);
export type Language = v.InferOutput<typeof languageSchema>;

/** An instant in UTC, as `2026-11-22T21:04:55.123Z`. */
export const instantSchema = v.pipe(v.string(), v.check(isInstant, 'not an instant in UTC'));

/** An IANA time zone that this machine knows, such as `Asia/Jakarta`. */
export const timeZoneSchema = v.pipe(v.string(), v.maxLength(64), v.check(isTimeZone, 'not a time zone'));

/** Where the story was filed and by which outlet; rendered bold before the lead as `PLACE, outlet –`. */
export const datelineSchema = v.strictObject({
  place: lineSchema(limits.datelinePlace),
  outlet: lineSchema(limits.datelineOutlet),
});
export type Dateline = v.InferOutput<typeof datelineSchema>;

/** A pointer to another story: one of this newsroom's, or an address on the web. */
export const relatedSchema = v.strictObject({
  title: nameSchema(limits.relatedTitle),
  url: v.pipe(v.string(), v.maxLength(limits.url), v.check(isEmptyOrWeb, 'must be an http or https address')),
  articleId: v.optional(articleIdSchema),
});
export type Related = v.InferOutput<typeof relatedSchema>;

/** Everything about an article but its body and its state. */
export const fieldsSchema = v.strictObject({
  language: languageSchema,
  kicker: lineSchema(limits.kicker),
  headline: lineSchema(limits.headline),
  deck: lineSchema(limits.deck),
  bylines: namesSchema(limits.byline, limits.bylines),
  dateline: datelineSchema,
  slug: slugSchema,
  /** True once a person has chosen the slug: from then on it no longer follows the headline. */
  slugChosen: v.boolean(),
  category: lineSchema(limits.category),
  tags: namesSchema(limits.tag, limits.tags),
  featuredImage: v.nullable(pictureSchema),
  excerpt: textSchema(limits.excerpt),
  related: v.pipe(v.array(relatedSchema), v.maxLength(limits.related)),
  notes: textSchema(limits.notes),
  embargoUntil: v.nullable(instantSchema),
  timeZone: timeZoneSchema,
});
export type ArticleFields = v.InferOutput<typeof fieldsSchema>;

export const fieldsPatchSchema = v.partial(fieldsSchema);
export type FieldsPatch = v.InferOutput<typeof fieldsPatchSchema>;

/** The fields of an article nobody has written in yet. */
export function emptyFields(defaults: {
  language: Language;
  timeZone: string;
  outlet: string;
}): ArticleFields {
  return {
    language: defaults.language,
    kicker: '',
    headline: '',
    deck: '',
    bylines: [],
    dateline: { place: '', outlet: defaults.outlet },
    slug: '',
    slugChosen: false,
    category: '',
    tags: [],
    featuredImage: null,
    excerpt: '',
    related: [],
    notes: '',
    embargoUntil: null,
    timeZone: defaults.timeZone,
  };
}

/** The label above the headline: the kicker, or the category where there is none. */
export function categoryLabel(fields: Pick<ArticleFields, 'kicker' | 'category'>): string {
  return fields.kicker || fields.category;
}

/** The dateline as it is set before the lead, without marks, or an empty string when it has no place. */
export function datelineText({ place, outlet }: Dateline, language: Language): string {
  if (place.trim() === '') return '';
  const parts = [place.trim().toLocaleUpperCase(language), outlet.trim()].filter(Boolean);
  return `${parts.join(', ')} –`;
}

/** What holds nothing but control characters is left out. */
function namesSchema(longest: number, most: number) {
  return v.pipe(
    v.array(v.pipe(v.string(), v.nonEmpty(), lineSchema(longest))),
    v.maxLength(most),
    v.transform((names) => names.filter(Boolean)),
  );
}

function isEmptyOrWeb(value: string): boolean {
  return value === '' || isWebAddress(value);
}

/** True for a day and a time that there are: the system's own reader takes the 30th of February for a day in March. */
function isInstant(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 19) === value.slice(0, 19);
}

let knownZones: ReadonlySet<string> | undefined;

/** Looks in the list of names first: a date format for a zone takes 20 ms to make the first time. */
function isTimeZone(value: string): boolean {
  knownZones ??= new Set(Intl.supportedValuesOf('timeZone'));
  if (knownZones.has(value)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
