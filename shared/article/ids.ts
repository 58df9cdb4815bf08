import { monotonicFactory } from 'ulid';
import * as v from 'valibot';

const ulidSchema = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, 'not a ULID'));

export const articleIdSchema = v.pipe(ulidSchema, v.brand('ArticleId'));
export const blockIdSchema = v.pipe(ulidSchema, v.brand('BlockId'));
export const versionIdSchema = v.pipe(ulidSchema, v.brand('VersionId'));
export const eventIdSchema = v.pipe(ulidSchema, v.brand('EventId'));
export const mediaIdSchema = v.pipe(ulidSchema, v.brand('MediaId'));
export const personIdSchema = v.pipe(ulidSchema, v.brand('PersonId'));
export const siteIdSchema = v.pipe(ulidSchema, v.brand('SiteId'));
export const outboxIdSchema = v.pipe(ulidSchema, v.brand('OutboxId'));

export type ArticleId = v.InferOutput<typeof articleIdSchema>;
export type BlockId = v.InferOutput<typeof blockIdSchema>;
export type VersionId = v.InferOutput<typeof versionIdSchema>;
export type EventId = v.InferOutput<typeof eventIdSchema>;
export type MediaId = v.InferOutput<typeof mediaIdSchema>;
export type PersonId = v.InferOutput<typeof personIdSchema>;
export type SiteId = v.InferOutput<typeof siteIdSchema>;
export type OutboxId = v.InferOutput<typeof outboxIdSchema>;

/** Made with the first id: it asks the system for randomness, which a start has no need of. */
let nextUlid: (() => string) | undefined;

/** A fresh ULID: unique without asking anybody, and sorting after every one made here before it. */
export function newId<Id extends string>(): Id {
  nextUlid ??= monotonicFactory();
  return nextUlid() as Id;
}
