import * as v from 'valibot';
import { roles, states } from './workflow.ts';

// Apart from the workflow itself, which the window needs at its start, where a validator would only be weight.

export const stateSchema = v.picklist(states);
export const roleSchema = v.picklist(roles);
