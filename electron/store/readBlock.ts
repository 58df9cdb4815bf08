import * as v from 'valibot';
import { type Block, blockSchema } from '../../shared/blocks/block.ts';

/** A block as it was stored. Throws when the row does not hold one: the store never writes such a row. */
export function readBlock(json: string): Block {
  return v.parse(blockSchema, JSON.parse(json));
}
