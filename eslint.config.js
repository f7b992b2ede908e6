const nx = require('@nx/eslint-plugin');
const tseslint = require('typescript-eslint');
const { boundaries } = require('./tools/boundaries/src/boundaries');

module.exports = tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.cache/**', '.data/**', '.nx/**', 'logs/**', 'coverage/**'] },
  {
    files: ['**/*.ts'],
    extends: tseslint.configs.recommended,
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: __dirname } },
    plugins: { '@nx': nx },
    rules: {
      // Who may know whom stands in tools/boundaries; Nx finds the circles and the paths that go round a package's door.
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, depConstraints: [{ sourceTag: '*', onlyDependOnLibsWithTags: ['*'] }] }],
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false, attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-console': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-unreachable': 'error',
      'no-fallthrough': 'error',
      'no-unsafe-finally': 'error',
      eqeqeq: 'error',
    },
  },
  ...boundaries(),
);
