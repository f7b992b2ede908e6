import { accepted, diagramIn, stateDiagram, wayTable, type Act, type CaseBase, type Procedure, type Transition } from '.';

const act = (name: string, label: string, from: readonly string[], roles: Act<CaseBase>['roles'] = ['case-officer']): Act<CaseBase> => ({ name, label, article: 'X-1', roles, from, decide: () => accepted([]) });

const LOAN: Procedure = {
  name: 'loan', label: '借阅', workflow: 'loan', opening: 'lend',
  acts: { lend: act('lend', '借出', []), return: act('return', '归还', ['LENT']), lapse: act('lapse', '到期', ['LENT'], ['system']) },
  stages: { LENT: { zh: '借出中', en: 'lent' }, BACK: { zh: '已还', en: 'back' }, LOST: { zh: '遗失', en: 'lost' } },
  evolve: (state) => state as CaseBase, tasks: () => [], gate: () => undefined,
};
const WAYS: Transition[] = [{ act: 'return', from: 'LENT', to: 'BACK' }, { act: 'lapse', from: 'LENT', to: 'LOST' }];

describe('the diagram of a procedure', () => {
  it('draws stages, ways, ends, and marks what happens by itself', () => {
    expect(stateDiagram(LOAN, 'LENT', WAYS)).toBe(
      ['stateDiagram-v2', '  LENT: 借出中', '  BACK: 已还', '  LOST: 遗失', '  [*] --> LENT: 借出', '  LENT --> BACK: 归还', '  LENT --> LOST: ⏱ 到期', '  BACK --> [*]', '  LOST --> [*]'].join('\n'),
    );
  });

  it('names every act that leads the same way', () => {
    const both: Procedure = { ...LOAN, acts: { ...LOAN.acts, pay: act('pay', '赔偿', ['LENT']) } };
    expect(stateDiagram(both, 'LENT', [...WAYS, { act: 'pay', from: 'LENT', to: 'LOST' }])).toContain('LENT --> LOST: ⏱ 到期 / 赔偿');
  });

  it.each([
    ['an act that there is not', [...WAYS, { act: 'burn', from: 'LENT', to: 'LOST' }], 'there is no act burn'],
    ['a stage that there is not', [...WAYS, { act: 'return', from: 'LENT', to: 'SOLD' }], 'there is no stage SOLD'],
    ['an act where it is not possible', [...WAYS, { act: 'return', from: 'LOST', to: 'BACK' }], 'return is not possible in LOST'],
    ['a stage that nothing reaches', WAYS.slice(0, 1), 'nothing leads to LOST'],
  ])('refuses to draw %s', (_what, ways, problem) => {
    expect(() => stateDiagram(LOAN, 'LENT', ways)).toThrow(problem);
  });

  it('tells ways as a table', () => {
    expect(wayTable(LOAN, WAYS)).toBe(['| act | from | to |', '|---|---|---|', '| 归还 `return` | 借出中 | 已还 |', '| ⏱ 到期 `lapse` | 借出中 | 遗失 |'].join('\n'));
    expect(() => wayTable(LOAN, [{ act: 'burn', from: 'LENT', to: 'BACK' }])).toThrow('there is no act burn');
  });

  it('is found again in a README', () => {
    expect(diagramIn('text\n```mermaid\nstateDiagram-v2\n  A\n```\nmore')).toBe('stateDiagram-v2\n  A');
    expect(diagramIn('text')).toBeUndefined();
  });
});
