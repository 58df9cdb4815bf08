/** Who may import whom; docs/decisions says why. */
const rules = [
  {
    name: 'no-cycles',
    comment: 'Two files that need each other are one file, or miss a third.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'renderer-without-electron-side',
    comment: 'The window reaches the main process through shared/ipc only.',
    from: { path: '^renderer/' },
    to: { path: '^(electron/|node_modules/(electron|better-sqlite3)/)' },
  },
  {
    name: 'renderer-without-node',
    comment: 'No Node in any renderer.',
    from: { path: '^renderer/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'electron-side-without-renderer',
    comment: 'The main process knows nothing of how the window draws.',
    from: { path: '^electron/' },
    to: { path: '^renderer/' },
  },
  {
    name: 'shared-stands-alone',
    comment: 'shared/ runs in both processes and in tests: no side of the app, no Electron.',
    from: { path: '^shared/' },
    to: { path: '^(electron|renderer|test)/|^node_modules/electron/' },
  },
  {
    name: 'shared-without-node',
    comment: 'shared/ runs in the renderer too, where there is no Node.',
    from: { path: '^shared/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'features-apart',
    comment: 'Newsroom tasks meet in renderer/app, never in each other.',
    from: { path: '^renderer/features/([^/]+)/' },
    to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  },
  {
    name: 'no-tests-in-the-app',
    comment: 'What ships does not depend on what tests it.',
    from: { path: '^(electron|renderer|shared)/' },
    to: { path: '^(test|scripts)/' },
  },
  {
    name: 'resolvable',
    comment: 'Every import leads somewhere.',
    from: {},
    to: { couldNotResolve: true },
  },
];

module.exports = {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // TypeScript 7 has no parser that dependency-cruiser could use; swc reads type-only imports as well.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(out|release)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
