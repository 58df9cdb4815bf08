import { useEffect, useState } from 'react';
import { limits } from '../../shared/article/limits.ts';
import type { CallInput } from '../../shared/ipc/contract.ts';
import type { SearchHit } from '../../shared/ipc/records.ts';
import { call } from '../ipc/client.ts';

/** How much must be typed before it is looked for, in characters. */
const least = 2;

/** The stories that what is typed finds, as one types; none while it is too short. */
export function useStorySearch(
  typed: string,
  limit: number,
  where?: CallInput<'desk.search'>['where'],
): SearchHit[] {
  const [hits, setHits] = useState<SearchHit[]>([]);
  useEffect(() => {
    let current = true;
    if (typed.trim().length < least) setHits([]);
    else {
      void call('desk.search', { text: typed.slice(0, limits.search), limit, where }).then((answer) => {
        if (current && answer.ok) setHits(answer.value);
      });
    }
    return () => {
      current = false;
    };
  }, [typed, limit, where]);
  return hits;
}
