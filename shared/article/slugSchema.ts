import { z } from 'zod';
import { limits } from './limits.ts';

/** A slug is empty (not chosen yet) or lower-case ASCII words joined by single hyphens. */
export const slugSchema = z
  .string()
  .max(limits.slug)
  .regex(/^$|^[a-z0-9]+(-[a-z0-9]+)*$/, 'only a–z, 0–9 and single hyphens');
