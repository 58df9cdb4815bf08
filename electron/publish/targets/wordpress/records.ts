import { z } from 'zod';

const rawSchema = z.object({ raw: z.string() });

/** The part of a post, read with `context=edit`, that publishing looks at. */
export const postSchema = z.object({
  id: z.number().int(),
  status: z.string(),
  slug: z.string(),
  link: z.string(),
  title: rawSchema,
  content: rawSchema,
  excerpt: rawSchema,
  featured_media: z.number().int(),
  categories: z.array(z.number().int()).default([]),
  tags: z.array(z.number().int()).default([]),
});
export type RemotePost = z.infer<typeof postSchema>;

/** An attachment of the media library, read with `context=edit`. */
export const attachmentSchema = z.object({
  id: z.number().int(),
  source_url: z.string(),
  alt_text: z.string(),
  title: rawSchema,
  caption: rawSchema,
  description: rawSchema,
  media_details: z
    .object({
      sizes: z
        .record(z.string(), z.object({ source_url: z.string() }))
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
});
export type RemoteAttachment = z.infer<typeof attachmentSchema>;

export const termSchema = z.object({ id: z.number().int(), name: z.string() });

/** The user one is logged in as, read with `context=edit`. */
export const userSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  capabilities: z.record(z.string(), z.unknown()),
});
