import { z } from 'zod';
import { actions, roles, states } from './workflow.ts';

// Apart from the workflow itself, which the window needs at its start, where a validator would only be weight.

export const stateSchema = z.enum(states);
export const roleSchema = z.enum(roles);
export const actionSchema = z.enum(actions);
