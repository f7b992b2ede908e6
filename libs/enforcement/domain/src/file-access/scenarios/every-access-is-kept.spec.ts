import { CALENDARS } from '@due-process/legal-time';
import { perform, type Actor, type Performance } from '@due-process/procedure';
import { PACKS, selectRules } from '@due-process/rules';
import { fileAccess, type FileAccess } from '..';

const OFFICER: Actor = { person: 'p-officer-1', role: 'case-officer', region: '620100', employer: 'bureau-620100' };
const AUDITOR: Actor = { person: 'p-auditor', role: 'auditor', region: '620100', employer: 'audit-620100' };
const PARTY: Actor = { person: 'p-hospital', role: 'institution', region: '620102', employer: 'inst-1' };
const KNOWN = { id: 'LZ-CF-2026-000001', closed: true, bureau: { code: 'bureau-620100', region: '620100' }, party: { id: 'inst-1', name: '某医院' }, duties: {}, recused: [] };
const HASH = 'ab'.repeat(32);

const context = (known: object | undefined) => ({
  now: '2026-03-02T01:00:00.000Z', today: '2026-03-02', rules: selectRules(PACKS, { region: '620100', on: '2026-03-02' }), calendars: CALENDARS, references: known ? { case: known } : {},
}) as Parameters<typeof perform>[3];

const act = (state: FileAccess | undefined, actor: Actor, name: string, input: object, known?: object): Performance<FileAccess> => perform(fileAccess, state, { act: name, actor, input }, context(known)) as Performance<FileAccess>;
const codes = ({ outcome }: Performance<FileAccess>): string[] => (outcome.kind === 'refused' ? outcome.refusals.map(({ code }) => code) : []);

describe('every access to a case file is kept (O4-57)', () => {
  const first = act(undefined, OFFICER, 'begin-access-record', { what: 'index', sha256: HASH }, KNOWN);

  it('in a stream of its own, also of a closed case', () => {
    expect(first.state).toMatchObject({ id: 'LZ-CF-2026-000001-ACCESS', caseId: KNOWN.id, region: '620100', accesses: 1, closed: true });
    const second = act(first.state, AUDITOR, 'record-access', { what: 'export', sha256: HASH });
    expect(second.state).toMatchObject({ accesses: 2, last: { person: 'p-auditor' } });
    expect(second.events).toMatchObject([{ type: 'FileAccessed', seq: 2, data: { what: 'export', sha256: HASH }, partyVisible: false }]);
  });

  it('with what was given out, of a case that there is, by those who may read a file', () => {
    for (const [state, name] of [[undefined, 'begin-access-record'], [first.state, 'record-access']] as const) {
      expect(act(state, OFFICER, name, { what: 'gossip', sha256: 'x' }, KNOWN).outcome).toMatchObject({ kind: 'refused', refusals: [{ pointer: '/what' }, { pointer: '/sha256' }] });
    }
    expect(codes(act(undefined, OFFICER, 'begin-access-record', { what: 'index', sha256: HASH }))).toEqual(['MEASURE.CASE_UNKNOWN']);
    expect(codes(act(first.state, PARTY, 'record-access', { what: 'index', sha256: HASH }))).toEqual(['ACT.ROLE_NOT_ALLOWED']);
  });
});
