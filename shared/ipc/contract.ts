import * as v from 'valibot';
import { fieldsPatchSchema, fieldsSchema, instantSchema } from '../article/fields.ts';
import {
  articleIdSchema,
  blockIdSchema,
  outboxIdSchema,
  personIdSchema,
  siteIdSchema,
  versionIdSchema,
} from '../article/ids.ts';
import { limits } from '../article/limits.ts';
import { textSchema } from '../article/text.ts';
import { stateSchema } from '../article/workflowSchema.ts';
import { commands } from '../commands/command.ts';
import { integerFrom, integerSchema } from '../integer.ts';
import {
  boundsSchema,
  deskActionSchema,
  pixelsSchema,
  previewDeviceSchema,
  queueSchema,
  renditionSchema,
  wordPressSiteSchema,
} from './inputs.ts';
import {
  articleSummarySchema,
  mediaSchema,
  openedArticleSchema,
  outboxEntrySchema,
  personSchema,
  placedBlockSchema,
  searchHitSchema,
  settingsSchema,
  siteSchema,
  versionSummarySchema,
  workflowEventSchema,
} from './records.ts';

const nothing = v.undefined();
const menuCommandSchema = v.picklist(commands);
const oneArticle = ofArticle({});
const oneSite = ofSite({});

export type Queue = v.InferOutput<typeof queueSchema>;

const storeErrors = ['article-not-found', 'not-allowed', 'disk-full', 'read-only'] as const;
const siteErrors = [
  'site-not-found',
  'wrong-address',
  'not-wordpress',
  'rest-off',
  'no-password',
  'wrong-password',
  'no-rights',
  'self-signed-certificate',
  'bad-certificate',
  'no-tls',
  'site-down',
  'no-answer',
  'offline',
  'server-error',
] as const;

/** Every call the renderer can make: what it takes, what it gives, and the codes with which it may fail. */
export const calls = {
  'session.get': call(
    nothing,
    v.strictObject({
      person: personSchema,
      people: v.array(personSchema),
      settings: settingsSchema,
      version: v.string(),
      platform: v.string(),
      hasSample: v.boolean(),
    }),
    [],
  ),
  'session.sitAs': call(v.strictObject({ personId: personIdSchema }), personSchema, ['person-not-found']),
  'people.save': call(
    v.strictObject({
      id: v.optional(personIdSchema),
      name: personSchema.entries.name,
      role: personSchema.entries.role,
    }),
    personSchema,
    ['not-allowed', 'person-not-found', 'last-editor', 'name-taken'],
  ),
  'settings.save': call(v.partial(settingsSchema), settingsSchema, ['not-allowed']),
  'sample.remove': call(nothing, v.strictObject({ removed: integerSchema }), []),
  'help.licences': call(nothing, v.string(), ['not-found']),
  'link.open': call(v.strictObject({ url: v.pipe(v.string(), v.maxLength(limits.url)) }), nothing, [
    'not-allowed',
  ]),
  /** The page has what its first frame shows, and the window can come up. */
  'window.ready': call(nothing, nothing, []),
  /** The first frame has been painted, and what it did not need can be loaded. */
  'window.painted': call(nothing, nothing, []),
  /** Something is being done that ends by itself, before which the window does not close. */
  'window.work': call(v.strictObject({ isUnderWay: v.boolean() }), nothing, []),
  /**
   * Which commands can be given now, the state of the open story, and which commands would hide what they show: the menu
   * greys and names what is in it by them.
   */
  'menu.state': call(
    v.strictObject({
      enabled: v.array(menuCommandSchema),
      story: v.optional(stateSchema),
      shown: v.array(menuCommandSchema),
    }),
    nothing,
    [],
  ),

  'desk.counts': call(nothing, v.strictObject(v.entriesFromList(queueSchema.options, integerSchema)), []),
  'desk.list': call(
    v.strictObject({
      queue: queueSchema,
      limit: integerFrom(1, 500),
      /** The last one of the page before: what follows it is given. */
      after: v.optional(v.strictObject({ updatedAt: instantSchema, id: articleIdSchema })),
    }),
    v.array(articleSummarySchema),
    [],
  ),
  'desk.search': call(
    v.strictObject({
      text: v.pipe(v.string(), v.maxLength(limits.search)),
      limit: integerFrom(1, 200),
      where: v.optional(v.picklist(['everywhere', 'headline'])),
    }),
    v.array(searchHitSchema),
    [],
  ),
  /** Under which headlines these stories can be read now; those that are gone are left out. */
  // Of stories that are there: empty where it is not known, and nothing of those that are gone.
  'desk.headlines': call(
    v.strictObject({ articleIds: v.pipe(v.array(articleIdSchema), v.maxLength(limits.related)) }),
    v.array(v.strictObject({ articleId: articleIdSchema, headline: v.string() })),
    [],
  ),

  'article.create': call(nothing, v.strictObject({ articleId: articleIdSchema }), [
    'not-allowed',
    'disk-full',
    'read-only',
  ]),
  'article.open': call(oneArticle, openedArticleSchema, ['article-not-found']),
  'article.summary': call(oneArticle, articleSummarySchema, ['article-not-found']),
  'article.saveBlocks': call(
    ofArticle({
      put: v.pipe(v.array(placedBlockSchema), v.maxLength(limits.blocks)),
      remove: v.pipe(v.array(blockIdSchema), v.maxLength(limits.blocks)),
    }),
    v.strictObject({ savedAt: instantSchema }),
    [...storeErrors, 'unknown-picture', 'too-many-blocks'],
  ),
  'article.saveFields': call(ofArticle({ patch: fieldsPatchSchema }), fieldsSchema, [
    ...storeErrors,
    'unknown-picture',
    'related-to-itself',
  ]),
  'article.checkpoint': call(oneArticle, nothing, storeErrors),
  'article.act': call(
    ofArticle({
      action: deskActionSchema,
      reason: v.optional(v.pipe(textSchema(limits.reason), v.trim()), ''),
      at: v.optional(instantSchema),
      /** Where a scheduled article is to go. */
      siteId: v.optional(siteIdSchema),
    }),
    articleSummarySchema,
    [
      ...storeErrors,
      'reason-needed',
      'time-needed',
      'time-past',
      'headline-needed',
      'body-needed',
      'embargoed',
      'site-not-found',
      'already-queued',
    ],
  ),
  'article.trash': call(oneArticle, nothing, [
    ...storeErrors,
    'still-published',
    'still-scheduled',
    'already-queued',
  ]),
  'article.untrash': call(oneArticle, nothing, [
    ...storeErrors,
    'still-published',
    'still-scheduled',
    'already-queued',
  ]),
  'article.history': call(
    oneArticle,
    v.strictObject({ events: v.array(workflowEventSchema), versions: v.array(versionSummarySchema) }),
    ['article-not-found'],
  ),
  'article.restoreVersion': call(ofArticle({ versionId: versionIdSchema }), openedArticleSchema, [
    ...storeErrors,
    'version-not-found',
  ]),

  'media.import': call(
    v.strictObject({
      fileName: v.pipe(v.string(), v.maxLength(255)),
      bytes: v.instance(Uint8Array),
      /** Of the picture as it is seen, in pixels. */
      width: pixelsSchema,
      height: pixelsSchema,
      /** The copy that is published: turned upright, without what the camera wrote into it. */
      full: renditionSchema,
      /** Smaller copies, as WebP. */
      sizes: v.pipe(v.array(renditionSchema), v.maxLength(6)),
    }),
    mediaSchema,
    ['not-a-picture', 'too-large', 'disk-full'],
  ),

  'preview.show': call(
    ofArticle({
      frames: v.pipe(
        v.array(v.strictObject({ device: previewDeviceSchema, bounds: boundsSchema })),
        v.maxLength(3),
      ),
    }),
    nothing,
    ['article-not-found'],
  ),
  'preview.follow': call(
    ofArticle({
      put: v.pipe(v.array(placedBlockSchema), v.maxLength(limits.blocks)),
      remove: v.pipe(v.array(blockIdSchema), v.maxLength(limits.blocks)),
      fields: v.optional(fieldsPatchSchema),
    }),
    nothing,
    [],
  ),
  'preview.capture': call(nothing, v.record(previewDeviceSchema, v.string()), []),
  'preview.cover': call(nothing, nothing, []),
  'preview.enter': call(nothing, nothing, []),
  'preview.hide': call(nothing, nothing, []),

  'sites.list': call(nothing, v.array(siteSchema), []),
  'sites.saveWordPress': call(wordPressSiteSchema, siteSchema, [
    'site-not-found',
    'not-allowed',
    'wrong-address',
  ]),
  'sites.check': call(oneSite, v.strictObject({ user: v.string(), canPublish: v.boolean() }), siteErrors),
  /** Which of these stories readers can see on the site. */
  'sites.shows': call(
    ofSite({ articleIds: v.pipe(v.array(articleIdSchema), v.maxLength(limits.related)) }),
    v.array(articleIdSchema),
    [],
  ),
  'sites.remove': call(oneSite, nothing, [
    'site-not-found',
    'not-allowed',
    'still-published',
    'site-awaited',
  ]),
  'sites.keyring': call(nothing, v.strictObject({ available: v.boolean() }), []),

  'publish.start': call(
    ofArticle({ siteId: siteIdSchema, intent: outboxEntrySchema.entries.intent }),
    outboxEntrySchema,
    [...storeErrors, 'site-not-found', 'headline-needed', 'body-needed', 'embargoed', 'already-queued'],
  ),
  'publish.outbox': call(nothing, v.array(outboxEntrySchema), []),
  'publish.retry': call(v.strictObject({ outboxId: outboxIdSchema }), nothing, [
    'not-found',
    'not-allowed',
    'superseded',
    'not-published',
    'embargoed',
    'headline-needed',
    'body-needed',
  ]),
  /** The network is back: what waits for a better moment is tried now. */
  'publish.hurry': call(nothing, nothing, []),
  'publish.cancel': call(v.strictObject({ outboxId: outboxIdSchema }), nothing, [
    'not-found',
    'not-allowed',
    'too-late',
  ]),
} as const satisfies Record<string, CallDefinition>;

/** Everything main tells the renderer by itself. */
export const events = {
  /** Told in the pauses, some seconds late at most; without ids, any article may have changed. */
  'articles.changed': v.strictObject({ articleIds: v.array(articleIdSchema) }),
  'session.changed': nothing,
  'outbox.changed': outboxEntrySchema,
  /** A story could not go out at its time, and is approved again; the reason is the code of a failure. */
  'schedule.missed': ofArticle({ headline: v.string(), reason: v.string() }),
  'menu.command': menuCommandSchema,
  /** The device whose page has the keyboard now; none when the window's own page has it. */
  'preview.entered': v.strictObject({ device: v.optional(previewDeviceSchema) }),
} as const satisfies Record<string, v.GenericSchema>;

type CallDefinition = { input: v.GenericSchema; output: v.GenericSchema; errors: readonly string[] };

export type CallName = keyof typeof calls;
export type CallInput<Name extends CallName> = v.InferInput<(typeof calls)[Name]['input']>;
export type ParsedInput<Name extends CallName> = v.InferOutput<(typeof calls)[Name]['input']>;
export type CallOutput<Name extends CallName> = v.InferOutput<(typeof calls)[Name]['output']>;
export type CallError<Name extends CallName> = (typeof calls)[Name]['errors'][number];
export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = v.InferOutput<(typeof events)[Name]>;

/** What is said of one article. */
function ofArticle<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject({ articleId: articleIdSchema, ...entries });
}

/** What is said of one site. */
function ofSite<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.strictObject({ siteId: siteIdSchema, ...entries });
}

function call<Input extends v.GenericSchema, Output extends v.GenericSchema, const Code extends string>(
  input: Input,
  output: Output,
  errors: readonly Code[],
) {
  return { input, output, errors };
}
