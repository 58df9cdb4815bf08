import * as v from 'valibot';
import { siteIdSchema } from '../article/ids.ts';
import { limits } from '../article/limits.ts';
import { actions, states } from '../article/workflow.ts';
import { integerFrom } from '../integer.ts';
import { previewDevices } from './devices.ts';

/** A list of the desk: the stories in one state, or one that goes across them. */
export const queueSchema = v.picklist([...states, 'all', 'mine', 'trash']);

/** What one does with a story at the desk; what sends something to a site is a call of its own. */
export const deskActionSchema = v.picklist(
  actions.filter((action) => action !== 'publish' && action !== 'update' && action !== 'unpublish'),
);

/** Of a part of the window, in CSS px. */
export const boundsSchema = v.strictObject({
  x: integerFrom(-10_000, 20_000),
  y: integerFrom(-10_000, 20_000),
  width: integerFrom(0, 20_000),
  height: integerFrom(0, 20_000),
});

export const previewDeviceSchema = v.picklist(previewDevices);

export const pixelsSchema = integerFrom(1, 100_000);

/** One copy of a picture, encoded, with its size in pixels. */
export const renditionSchema = v.strictObject({
  width: pixelsSchema,
  height: pixelsSchema,
  bytes: v.instance(Uint8Array),
});

export const wordPressSiteSchema = v.strictObject({
  siteId: v.optional(siteIdSchema),
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120)),
  address: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(limits.url)),
  username: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(120)),
  /** Absent: keep the password that is stored. */
  applicationPassword: v.optional(v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))),
  /** The user agreed to keep it although this system has no keyring. */
  allowWeakStorage: v.boolean(),
});
