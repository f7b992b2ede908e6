import { CaseFile, DECISION, recover, served } from '../testing/case-file';
import { instant, serviceRig } from '../testing/service-rig';

/** What a party is shown of its own case: what it was told, no discussion, no reviewer, no inner reasons. */
describe('the party’s view', () => {
  const rig = serviceRig();
  const party = () => rig().as('institution-pharmacy-1');
  let file: CaseFile;
  const everything = async () => JSON.stringify(await Promise.all(['', '/events', '/clocks', '/work-items'].map(async (view) => (await party().get(`/breach-cases/${file.id}${view}`)).body)));

  beforeAll(async () => {
    rig().at('2026-02-11');
    file = await (await CaseFile.open(rig(), '2026-02-10')).untilServed('2026-02-11', recover(6_000_000));
    await file.does('institution-pharmacy-1', 'defences', { form: 'written', statement: '录入错误', panelRequested: true, complete: true });
    await file.does('officer-county-1', 're-examinations', { result: 'upheld', reasons: '不予采纳', recordRef: '复核1', panel: ['panel-a', 'panel-b', 'panel-c'] });
  });

  it('shows what it was told and what it said', async () => {
    const { body } = await party().get(`/breach-cases/${file.id}`);
    expect(body).toMatchObject({ stage: 'REEXAMINED', measures: [{ id: 'm1', amountFen: 6_000_000 }], notice: { servedOn: '2026-02-11' }, defences: [{ statement: '录入错误' }] });
    expect(body).not.toHaveProperty('gate');
    expect(body).not.toHaveProperty('duties');
    expect(body).not.toHaveProperty('lead');
  });

  it('shows neither discussion nor decision before the decision is served', async () => {
    await file.does('agency-head-county', 'discussions', { body: 'agency', heldOn: '2026-02-11', participants: ['agency-head-county', 'deputy-head'], result: 'approved', opinions: '内部意见', dissent: '少数意见', recordRef: '讨论1' });
    expect((await party().get(`/breach-cases/${file.id}`)).body).toMatchObject({ stage: 'UNDER_CONSIDERATION', stageLabel: '审理中' });
    await file.does('agency-head-county', 'decisions', DECISION);
    expect((await party().get('/breach-cases?stage=UNDER_CONSIDERATION')).body.items).toMatchObject([{ caseId: file.id, due: 'none' }]);
    const told = await everything();
    for (const secret of ['AgencyDiscussed', 'DecisionMade', '内部意见', '少数意见', 'deputy-head', 'panel-a', 'agency-head-county', 'officer-county-1', 'filing', DECISION.documentRef]) expect(told).not.toContain(secret);
  });

  it('shows the decision once it is served', async () => {
    await file.does('officer-county-1', 'services-of-decision', served('2026-02-11'));
    expect((await party().get(`/breach-cases/${file.id}`)).body).toMatchObject({ stage: 'DECISION_SERVED', decision: { documentRef: DECISION.documentRef, servedOn: '2026-02-11' }, amountOpenFen: 6_000_000 });
    const told = await everything();
    for (const secret of ['内部意见', 'deputy-head', 'officer-county-1']) expect(told).not.toContain(secret);
  });

  it('knows its own people by code and the authority’s by role', async () => {
    const { items } = (await party().get(`/breach-cases/${file.id}/events`)).body;
    const by = (type: string) => items.find((event: { type: string }) => event.type === type).actor;
    expect(by('DefenceRecorded')).toEqual({ role: 'institution', person: 'institution-pharmacy-1', employer: 'P6201020101' });
    expect(by('NoticeServed')).toEqual({ role: 'case-officer' });
  });

  it('tells the party in the answer to its own act nothing that the authority has let pass meanwhile', async () => {
    rig().at('2026-02-24');
    const reply = await file.does('institution-pharmacy-1', 'defences', { form: 'written', statement: '补充陈述' });
    expect(reply.body.events).toEqual([{ seq: expect.any(Number), type: 'TimelyDefenceAfterDecision', label: expect.any(String), effectiveAt: instant('2026-02-24', '09:00') }]);
    const { items } = (await rig().as('officer-county-1').get(`/breach-cases/${file.id}/events`)).body;
    expect(items.slice(-2).map((event: { type: string }) => event.type)).toEqual(['DeadlinePassed', 'TimelyDefenceAfterDecision']);
  });
});
