import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** A line planted in a file of a package, and the sentence that must answer it; `allowed` lines must pass. */
interface Planted {
  readonly folder: string;
  readonly line: string;
  readonly sentence: RegExp | 'allowed';
  /** A file of the package to stand in; any existing one unless said. */
  readonly file?: RegExp;
}

const pure = /knows? only the pure libraries/;
const alone = /A domain decides alone/;
const clock = /does not read the clock/;
const shared = /What all contexts share knows none of them/;

const PLANTED: readonly Planted[] = [
  { folder: 'libs/legal-time', line: "import { x } from '@due-process/procedure';", sentence: pure },
  { folder: 'libs/rules', line: "import { x } from '@due-process/procedure';", sentence: pure },
  { folder: 'libs/rules', line: "import { x } from '@due-process/legal-time';", sentence: 'allowed' },
  { folder: 'libs/procedure', line: "import { x } from '@due-process/agreements-domain';", sentence: pure },
  { folder: 'libs/procedure', line: "import { x } from '@due-process/rules';", sentence: 'allowed' },
  { folder: 'libs/legal-time', line: "import { x } from 'luxon';", sentence: /no library of dates/ },
  { folder: 'libs/legal-time', line: "import { readFileSync } from 'node:fs';", sentence: /no Node built-ins/ },
  { folder: 'libs/rules', line: "import { readFileSync } from 'fs';", sentence: /no Node built-ins/ },
  { folder: 'libs/procedure', line: "import type { Hash } from 'crypto';", sentence: /no Node built-ins/ },
  { folder: 'libs/legal-time', line: 'export const x = Date.now();', sentence: clock },
  { folder: 'libs/procedure', line: 'export const x = new Date();', sentence: clock },
  { folder: 'libs/agreements/domain', line: 'export const x = Date();', sentence: clock },
  { folder: 'libs/agreements/domain', line: "export const x = new Date('2026-01-01T00:00:00Z');", sentence: 'allowed' },
  { folder: 'libs/legal-time', line: "export const x = new Date('2026-01-01T00:00:00Z').getHours();", sentence: /zone of the machine/ },
  { folder: 'libs/agreements/domain', line: 'export const x = Math.random();', sentence: /leaves nothing to chance/ },
  { folder: 'libs/agreements/domain', line: "export const x = process.env['TZ'];", sentence: /see only their arguments/ },
  { folder: 'libs/agreements/domain', line: "import { Injectable } from '@nestjs/common';", sentence: /no framework/ },
  { folder: 'libs/agreements/domain', line: "import { Column } from 'typeorm';", sentence: /no database/ },
  { folder: 'libs/agreements/domain', line: "import type { Duration } from '@temporalio/common';", sentence: /no engine/ },
  { folder: 'libs/agreements/domain', line: "import { x } from '@due-process/agreements-data';", sentence: alone },
  { folder: 'libs/agreements/domain', line: "import { x } from '@due-process/platform';", sentence: alone },
  { folder: 'libs/agreements/domain', line: "import { x } from '@due-process/procedure';", sentence: 'allowed' },
  { folder: 'libs/agreements/domain', line: "import { x } from '../../data/src/index';", sentence: /cannot be imported by a relative or absolute path/, file: /^index\.ts$/ },
  { folder: 'libs/agreements/data', line: "import { Client } from '@temporalio/client';", sentence: /PostgreSQL records and Temporal waits/ },
  { folder: 'libs/agreements/data', line: "import { request } from 'node:http';", sentence: /does not speak HTTP/ },
  { folder: 'libs/agreements/data', line: "import { x } from '@due-process/agreements-workflows';", sentence: /Data records/ },
  { folder: 'libs/agreements/data', line: "import { x } from '@due-process/agreements-domain';", sentence: 'allowed' },
  { folder: 'libs/agreements/data', line: "import { x } from '@due-process/enforcement-domain';", sentence: /no other context/ },
  { folder: 'libs/activities', line: "import { Proceeding } from '@due-process/proceeding';", sentence: /never workflow code/ },
  { folder: 'libs/activities', line: "import type { Proceeding } from '@due-process/proceeding';", sentence: 'allowed' },
  { folder: 'libs/activities', line: "import { MOVED } from '@due-process/proceeding/contract';", sentence: 'allowed' },
  { folder: 'libs/activities', line: "import { AGREEMENTS } from '@due-process/agreements-workflows/contract';", sentence: shared },
  { folder: 'libs/activities', line: "import type { BreachCase } from '@due-process/agreements-domain';", sentence: shared },
  { folder: 'libs/activities', line: "import { x } from '@due-process/agreements-data';", sentence: shared },
  { folder: 'libs/platform', line: "import { x } from '@due-process/agreements-domain';", sentence: /knows none of them/ },
  { folder: 'workflows/agreements', line: "import { Injectable } from '@nestjs/common';", sentence: /no input or output/ },
  { folder: 'workflows/agreements', line: "import { DataSource } from 'typeorm';", sentence: /no input or output/ },
  { folder: 'workflows/agreements', line: "import { z } from 'zod';", sentence: /workflows import none/ },
  { folder: 'workflows/agreements', line: "import { DateTime } from 'luxon';", sentence: /workflows import none/ },
  { folder: 'workflows/agreements', line: "import { Client } from '@temporalio/client';", sentence: /sandbox/ },
  { folder: 'workflows/agreements', line: "import { sleep } from '@temporalio/workflow';", sentence: 'allowed' },
  { folder: 'workflows/agreements', line: "import { decide } from '@due-process/agreements-domain';", sentence: /A workflow waits/ },
  { folder: 'workflows/agreements', line: "import type { Plan } from '@due-process/procedure';", sentence: 'allowed' },
  { folder: 'workflows/agreements', line: "import { Proceeding } from '@due-process/proceeding';", sentence: 'allowed' },
  { folder: 'workflows/agreements', line: "import type { PenaltyCase } from '@due-process/enforcement-domain';", sentence: /A workflow waits/ },
  { folder: 'workflows/proceeding', line: "import { breachHandling } from '@due-process/agreements-workflows';", sentence: shared },
  { folder: 'workflows/proceeding', line: "import { AGREEMENTS } from '@due-process/agreements-workflows/contract';", sentence: shared },
  { folder: 'workflows/proceeding', line: "import { perform } from '@due-process/procedure';", sentence: /A workflow waits/ },
  { folder: 'workflows/agreements', line: "import { readFileSync } from 'node:fs';", sentence: /no Node built-ins/ },
  { folder: 'workflows/agreements', line: "import { sleep } from '@temporalio/workflow';", sentence: /imports types only/, file: /contract/ },
  { folder: 'apps/agreements', line: "import { breachHandling } from '@due-process/agreements-workflows';", sentence: /never workflow code/ },
  { folder: 'apps/agreements', line: "import { Worker } from '@temporalio/worker';", sentence: /hosted elsewhere/ },
  { folder: 'apps/agreements', line: "import { x } from '@due-process/activities';", sentence: /A service knows its own context/ },
  { folder: 'apps/agreements', line: "import { x } from '@due-process/enforcement-domain';", sentence: /A service knows its own context/ },
  { folder: 'apps/agreements', line: "import { x } from '@due-process/agreements-data';", sentence: 'allowed' },
  { folder: 'apps/worker', line: "import { Stack } from '@due-process/local-stack';", sentence: /tools for development are none of them/ },
];

/** A source file of the package that exists, so that the type checker knows it. */
function fileOf({ folder, file }: Planted): string | undefined {
  const found = readdirSync(join(ROOT, folder, 'src'), { recursive: true }).map(String).sort();
  const name = found.find((candidate) => candidate.endsWith('.ts') && !/\.spec\.ts$|testing/.test(candidate) && (file ? file.test(candidate) : !/contract/.test(candidate)));
  return name && join(folder, 'src', name);
}

function lint(planted: readonly { file: string; text: string }[]): { ruleId: string; message: string }[][] {
  // In CI the parser reads each file once from disk and would not see what is planted in it.
  const env = { ...process.env, CI: '', TSESTREE_SINGLE_RUN: 'false' };
  const output = execFileSync(process.execPath, [join(__dirname, 'lint-planted.js')], { env, input: JSON.stringify(planted), encoding: 'utf8', maxBuffer: 1 << 26 });
  return JSON.parse(output);
}

const BOUNDARY_RULES = /no-restricted-(imports|syntax|globals)$|enforce-module-boundaries$/;

describe('who may know whom', () => {
  const files = PLANTED.map(fileOf);
  let answers: string[][];

  beforeAll(() => {
    const planted = PLANTED.map(({ line }, index) => ({ file: files[index]!, text: `${line}\n` }));
    answers = lint(planted).map((messages) => messages.filter(({ ruleId }) => BOUNDARY_RULES.test(ruleId)).map(({ message }) => message));
  }, 120_000);

  it('has a file in every package to plant a line in', () => {
    expect(PLANTED.filter((_planted, index) => !files[index] || !existsSync(join(ROOT, files[index]!)))).toEqual([]);
  });

  it.each(PLANTED.map((planted, index) => [planted.folder, planted.line, index] as const))('%s: %s', (_folder, _line, index) => {
    const { sentence } = PLANTED[index]!;
    if (sentence === 'allowed') expect(answers[index]).toEqual([]);
    else expect(answers[index]).toContainEqual(expect.stringMatching(sentence));
  });
});
