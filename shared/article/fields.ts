import { z } from 'zod';
import { pictureSchema } from '../blocks/image/schema.ts';
import { articleIdSchema } from './ids.ts';
import { limits } from './limits.ts';
import { slugSchema } from './slugSchema.ts';
import { lineSchema, nameSchema, textSchema } from './text.ts';
import { isWebAddress } from './webAddress.ts';

export const languages = ['id', 'en'] as const;
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** An instant in UTC, as `2026-11-22T21:04:55.123Z`. */
export const instantSchema = z.iso.datetime();

/** An IANA time zone that this machine knows, such as `Asia/Jakarta`. */
export const timeZoneSchema = z.string().max(64).refine(isTimeZone, 'not a time zone');

/** Where the story was filed and by which outlet; rendered bold before the lead as `PLACE, outlet –`. */
export const datelineSchema = z.strictObject({
  place: lineSchema(limits.datelinePlace),
  outlet: lineSchema(limits.datelineOutlet),
});
export type Dateline = z.infer<typeof datelineSchema>;

/** A pointer to another story: one of this newsroom's, or an address on the web. */
export const relatedSchema = z.strictObject({
  title: nameSchema(limits.relatedTitle),
  url: z.string().max(limits.url).refine(isEmptyOrWeb, 'must be an http or https address'),
  articleId: articleIdSchema.optional(),
});
export type Related = z.infer<typeof relatedSchema>;

/** Everything about an article but its body and its state. */
export const fieldsSchema = z.strictObject({
  language: languageSchema,
  kicker: lineSchema(limits.kicker),
  headline: lineSchema(limits.headline),
  deck: lineSchema(limits.deck),
  bylines: namesSchema(limits.byline, limits.bylines),
  dateline: datelineSchema,
  slug: slugSchema,
  /** True once a person has chosen the slug: from then on it no longer follows the headline. */
  slugChosen: z.boolean(),
  category: lineSchema(limits.category),
  tags: namesSchema(limits.tag, limits.tags),
  featuredImage: pictureSchema.nullable(),
  excerpt: textSchema(limits.excerpt),
  related: z.array(relatedSchema).max(limits.related),
  notes: textSchema(limits.notes),
  embargoUntil: instantSchema.nullable(),
  timeZone: timeZoneSchema,
});
export type ArticleFields = z.infer<typeof fieldsSchema>;

export const fieldsPatchSchema = fieldsSchema.partial();
export type FieldsPatch = z.infer<typeof fieldsPatchSchema>;

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

function namesSchema(longest: number, most: number) {
  return z
    .array(nameSchema(longest))
    .max(most)
    .overwrite((names) => names.filter(Boolean));
}

function isEmptyOrWeb(value: string): boolean {
  return value === '' || isWebAddress(value);
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
