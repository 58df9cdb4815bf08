import { monotonicFactory } from 'ulid';
import { z } from 'zod';

const ulidSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'not a ULID');

export const articleIdSchema = ulidSchema.brand<'ArticleId'>();
export const blockIdSchema = ulidSchema.brand<'BlockId'>();
export const versionIdSchema = ulidSchema.brand<'VersionId'>();
export const eventIdSchema = ulidSchema.brand<'EventId'>();
export const mediaIdSchema = ulidSchema.brand<'MediaId'>();
export const personIdSchema = ulidSchema.brand<'PersonId'>();
export const siteIdSchema = ulidSchema.brand<'SiteId'>();
export const outboxIdSchema = ulidSchema.brand<'OutboxId'>();

export type ArticleId = z.infer<typeof articleIdSchema>;
export type BlockId = z.infer<typeof blockIdSchema>;
export type VersionId = z.infer<typeof versionIdSchema>;
export type EventId = z.infer<typeof eventIdSchema>;
export type MediaId = z.infer<typeof mediaIdSchema>;
export type PersonId = z.infer<typeof personIdSchema>;
export type SiteId = z.infer<typeof siteIdSchema>;
export type OutboxId = z.infer<typeof outboxIdSchema>;

/** Made with the first id: it asks the system for randomness, which a start has no need of. */
let nextUlid: (() => string) | undefined;

/** A fresh ULID: unique without asking anybody, and sorting after every one made here before it. */
export function newId<Id extends string>(): Id {
  nextUlid ??= monotonicFactory();
  return nextUlid() as Id;
}
