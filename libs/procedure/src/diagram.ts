import type { CaseBase, Procedure } from './model';

/** One way from a stage to another: which act leads there. */
export interface Transition {
  /** Name of the act, e.g. `begin-verification`. */
  readonly act: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The state diagram of a procedure in mermaid, from its own table of acts and the ways between its stages. Acts of a timer are marked
 * with ⏱; a procedure that several acts open says where each leads. Throws an Error where the ways do not fit the table: an unknown
 * act or stage, a stage in which the act is not possible, a stage that nothing reaches. So a diagram that can be drawn is a diagram
 * of this procedure.
 */
export function stateDiagram<S extends CaseBase>(procedure: Procedure<S>, opensIn: string | Readonly<Record<string, string>>, transitions: readonly Transition[]): string {
  const openings = typeof opensIn === 'string' ? { [procedure.opening]: opensIn } : opensIn;
  const problems = transitions.flatMap((one) => problemOf(procedure, one));
  problems.push(...Object.keys(openings).filter((act) => !procedure.acts[act]).map((act) => `there is no act ${act}`));
  const reached = new Set([...Object.values(openings), ...transitions.map(({ to }) => to)]);
  problems.push(...Object.keys(procedure.stages).filter((stage) => !reached.has(stage)).map((stage) => `nothing leads to ${stage}`));
  if (problems.length > 0) throw new Error(`The diagram of "${procedure.name}" is wrong: ${problems.join('; ')}.`);

  const names = Object.entries(procedure.stages).map(([stage, title]) => `  ${stage}: ${title.zh}`);
  const starts = Object.entries(openings).map(([act, stage]) => `  [*] --> ${stage}: ${labelOf(procedure, act)}`);
  const ways = Object.keys(procedure.stages).flatMap((from) => waysFrom(procedure, from, transitions));
  return ['stateDiagram-v2', ...names, ...starts, ...ways].join('\n');
}

function problemOf<S extends CaseBase>(procedure: Procedure<S>, { act: name, from, to }: Transition): string[] {
  const act = procedure.acts[name];
  if (!act) return [`there is no act ${name}`];
  const unknown = [from, to].filter((stage) => !procedure.stages[stage]).map((stage) => `there is no stage ${stage}`);
  return act.from && !act.from.includes(from) ? [...unknown, `${name} is not possible in ${from}`] : unknown;
}

/** The ways out of a stage, one line per target with all acts that lead there; a stage without a way out is an end. */
function waysFrom<S extends CaseBase>(procedure: Procedure<S>, from: string, transitions: readonly Transition[]): string[] {
  const out = transitions.filter((one) => one.from === from && one.to !== from);
  if (out.length === 0) return [`  ${from} --> [*]`];
  const targets = Object.keys(procedure.stages).filter((stage) => out.some(({ to }) => to === stage));
  return targets.map((to) => `  ${from} --> ${to}: ${out.filter((one) => one.to === to).map(({ act }) => labelOf(procedure, act)).join(' / ')}`);
}

function labelOf<S extends CaseBase>(procedure: Procedure<S>, name: string): string {
  const act = procedure.acts[name];
  const byItself = act !== undefined && act.roles.length > 0 && act.roles.every((role) => role === 'system');
  return `${byItself ? '⏱ ' : ''}${act?.label ?? name}`;
}

/** The mermaid block of a README, without its fences; `undefined` where there is none. */
export function diagramIn(readme: string): string | undefined {
  return /```mermaid\n([\s\S]*?)\n```/.exec(readme)?.[1];
}

/** Ways that would crowd the picture, as a table: which act leads from which stages to which. */
export function wayTable<S extends CaseBase>(procedure: Procedure<S>, transitions: readonly Transition[]): string {
  const problems = transitions.flatMap((one) => problemOf(procedure, one));
  if (problems.length > 0) throw new Error(`The ways of "${procedure.name}" are wrong: ${problems.join('; ')}.`);
  const name = (stage: string) => procedure.stages[stage]?.zh ?? stage;
  const groups = new Map<string, { readonly act: string; readonly to: string; readonly from: string[] }>();
  for (const { act, from, to } of transitions) {
    const group = groups.get(`${act}>${to}`) ?? { act, to, from: [] };
    groups.set(`${act}>${to}`, { ...group, from: [...group.from, from] });
  }
  const rows = [...groups.values()].map(({ act, from, to }) => `| ${labelOf(procedure, act)} \`${act}\` | ${from.map(name).join('、')} | ${name(to)} |`);
  return ['| act | from | to |', '|---|---|---|', ...rows].join('\n');
}
