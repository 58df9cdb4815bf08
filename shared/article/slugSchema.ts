import * as v from 'valibot';
import { limits } from './limits.ts';

/** A slug is empty (not chosen yet) or lower-case ASCII words joined by single hyphens. */
export const slugSchema = v.pipe(
  v.string(),
  v.maxLength(limits.slug),
  v.regex(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/, 'only a–z, 0–9 and single hyphens'),
);
