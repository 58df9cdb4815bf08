import { readFileSync, statSync } from 'node:fs';

const headerSize = 32;
const frameHeaderSize = 24;

type Sums = readonly [number, number];

/**
 * True when a write-ahead log has lost commits: SQLite reads it up to the first frame whose checksum is wrong and drops
 * the rest without a word. A frame torn at the very end, by a power cut, is no damage: it was never reported as saved.
 * See https://www.sqlite.org/fileformat2.html#the_write_ahead_log.
 */
export function isWalDamaged(file: string): boolean {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= headerSize + frameHeaderSize) return false;
  const bytes = readFileSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pageSize = view.getUint32(8);
  let sums = checksum(view, 0, 24, [0, 0]);
  if (pageSize === 0 || !isAt(view, 24, sums)) return true;
  const frameSize = frameHeaderSize + pageSize;
  for (let frame = headerSize; frame + frameSize <= view.byteLength; frame += frameSize) {
    sums = checksum(view, frame, frame + 8, sums);
    sums = checksum(view, frame + frameHeaderSize, frame + frameSize, sums);
    if (!isCurrent(view, frame) || !isAt(view, frame + 16, sums)) {
      return hasCommitAfter(view, frame, frameSize);
    }
  }
  return false;
}

/** Frames of a transaction that was given up may follow the last good one; a commit may not. */
function hasCommitAfter(view: DataView, bad: number, frameSize: number): boolean {
  for (let frame = bad + frameSize; frame + frameSize <= view.byteLength; frame += frameSize) {
    if (isCurrent(view, frame) && view.getUint32(frame + 4) !== 0) return true;
  }
  return false;
}

/** Frames from before the log was last begun anew have other salts than its header. */
function isCurrent(view: DataView, frame: number): boolean {
  return (
    view.getUint32(frame + 8) === view.getUint32(16) && view.getUint32(frame + 12) === view.getUint32(20)
  );
}

function isAt(view: DataView, at: number, [first, second]: Sums): boolean {
  return view.getUint32(at) === first && view.getUint32(at + 4) === second;
}

/** The lowest bit of the magic number tells the order of the bytes. */
function checksum(view: DataView, from: number, to: number, [start0, start1]: Sums): Sums {
  const little = (view.getUint32(0) & 1) === 0;
  let first = start0;
  let second = start1;
  for (let at = from; at < to; at += 8) {
    first = (first + view.getUint32(at, little) + second) >>> 0;
    second = (second + view.getUint32(at + 4, little) + first) >>> 0;
  }
  return [first, second];
}
