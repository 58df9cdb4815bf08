import { resolve } from 'node:path';
import { SetUpError } from './setup/say.mjs';

/**
 * The folder that `--profile` names, if it is given, seen from where npm was called. One that names none is refused as the
 * app itself does (`electron/app/arguments.ts`): before anything is set up, and also where there is no display.
 * @param {string[]} args
 * @returns {string | undefined}
 */
export function readProfile(args) {
  const index = args.findIndex((one) => one === '--profile' || one.startsWith('--profile='));
  if (index < 0) return undefined;
  const [option = '', next = ''] = args.slice(index);
  const following = next.startsWith('-') ? '' : next;
  const folder = option === '--profile' ? following : option.slice('--profile='.length);
  if (folder.trim() === '') throw new SetUpError('--profile needs a folder: npm start -- --profile DIR');
  return resolve(process.env.INIT_CWD ?? '', folder);
}
