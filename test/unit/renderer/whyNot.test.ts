import { expect, test } from 'vitest';
import { whyNot } from '../../../renderer/article/whyNot.ts';
import { actions, isAllowed, roles, states } from '../../../shared/article/workflow.ts';

const standings = roles.flatMap((role) =>
  states.flatMap((state) =>
    [true, false].flatMap((trashed) =>
      [true, false].map((changedSincePublished) => ({
        role,
        story: { state, trashed, changedSincePublished },
      })),
    ),
  ),
);

test.each(standings)(
  'a $role is told why of every step that cannot be taken with $story',
  ({ role, story }) => {
    for (const action of actions) {
      const isChange = action !== 'update' || story.changedSincePublished;
      const canBeTaken = isAllowed(action, role, story.state) && isChange && !story.trashed;
      expect([action, whyNot(`article.${action}`, role, story) === undefined]).toEqual([action, canBeTaken]);
    }
  },
);

test.each(standings)('a $role is told why the words of $story cannot be changed', ({ role, story }) => {
  const mayWrite = role === 'editor' || (role === 'reporter' && story.state === 'draft');
  for (const command of ['mark.bold', 'block.quote', 'insert.image', 'edit.replace'] as const) {
    expect([command, whyNot(command, role, story) === undefined]).toEqual([
      command,
      mayWrite && !story.trashed,
    ]);
  }
});

test('the role is named first, whatever is open: another story would not help', () => {
  expect(whyNot('article.publish', 'reporter', undefined)).toEqual({ text: 'whyEditor' });
  expect(whyNot('article.withdraw', 'editor', undefined)).toEqual({ text: 'whyReporter' });
  expect(whyNot('article.new', 'layout', undefined)).toEqual({ text: 'whyWriter' });
  expect(whyNot('article.publish', 'editor', undefined)).toEqual({ text: 'whyNoStory' });
});

test('undo and redo say that there is nothing to step through, with a story or without', () => {
  expect(whyNot('edit.undo', 'editor', undefined)).toEqual({ text: 'whyNothingToUndo' });
  expect(whyNot('edit.redo', 'layout', undefined)).toEqual({ text: 'whyNothingToRedo' });
});

test('nothing is said of what is only not there just now', () => {
  const story = { state: 'draft', trashed: false, changedSincePublished: false } as const;
  for (const command of ['edit.findNext', 'sample.remove'] as const) {
    expect(whyNot(command, 'editor', story)).toBeUndefined();
  }
});
