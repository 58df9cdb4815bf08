import * as v from 'valibot';
import { integerSchema } from '../../../../shared/integer.ts';

const rawSchema = v.object({ raw: v.string() });

/** The part of a post, read with `context=edit`, that publishing looks at. */
export const postSchema = v.object({
  id: integerSchema,
  status: v.string(),
  slug: v.string(),
  link: v.string(),
  /** Without it readers see nothing of the body; empty where there is none. */
  password: ifAny(v.string()),
  title: rawSchema,
  content: rawSchema,
  excerpt: rawSchema,
  featured_media: integerSchema,
  /** In UTC, without a zone: `2026-11-20T03:30:00`. */
  date_gmt: ifAny(v.string()),
  modified_gmt: ifAny(v.string()),
  categories: v.optional(v.array(integerSchema), []),
  tags: v.optional(v.array(integerSchema), []),
});
export type RemotePost = v.InferOutput<typeof postSchema>;

/** An attachment of the media library, read with `context=edit`. */
export const attachmentSchema = v.object({
  id: integerSchema,
  source_url: v.string(),
  alt_text: v.string(),
  title: rawSchema,
  caption: rawSchema,
  description: rawSchema,
  media_details: ifAny(
    v.object({ sizes: ifAny(v.record(v.string(), v.object({ source_url: v.string() }))) }),
  ),
});
export type RemoteAttachment = v.InferOutput<typeof attachmentSchema>;

export const termSchema = v.object({ id: integerSchema, name: v.string() });

/** The user one is logged in as, read with `context=edit`. */
export const userSchema = v.object({
  id: integerSchema,
  name: v.string(),
  capabilities: v.record(v.string(), v.unknown()),
});

/** What one can do without: absent, too, when it is not what it should be. */
function ifAny<Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(v.optional(schema), undefined);
}
