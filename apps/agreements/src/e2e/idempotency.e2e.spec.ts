import { AGREEMENT, CaseFile, opening } from '../testing/case-file';
import { serviceRig } from '../testing/service-rig';

const METHOD = { method: '调取结算数据' };

describe('Idempotency-Key', () => {
  const rig = serviceRig();
  const officer = () => rig().as('officer-county-1');

  it('gives fifty equal requests at once one effect and one answer', async () => {
    const file = await CaseFile.open(rig(), '2026-02-10');
    const replies = await Promise.all(Array.from({ length: 50 }, () => officer().act(file.id, 'verifications', METHOD, file.version, 'fifty')));
    expect(replies.map((reply) => reply.status)).toEqual(Array(50).fill(201));
    expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
    expect(replies.filter((reply) => reply.headers['idempotency-replayed'] === undefined)).toHaveLength(1);
    const { body } = await officer().get(`/breach-cases/${file.id}/events`);
    expect(body.items.map((event: { type: string }) => event.type)).toEqual(['BreachCaseOpened', 'VerificationBegun']);
  });

  it('opens one case for fifty equal openings', async () => {
    const replies = await Promise.all(Array.from({ length: 50 }, () => officer().open(opening('2026-02-10', AGREEMENT), 'one-opening')));
    expect(replies.map((reply) => reply.status)).toEqual(Array(50).fill(201));
    expect(new Set(replies.map((reply) => reply.body.caseId)).size).toBe(1);
  });

  it('gives the first answer again, also on a version that has passed since', async () => {
    const file = await CaseFile.open(rig(), '2026-02-10');
    const first = await officer().act(file.id, 'verifications', METHOD, file.version, 'again');
    const again = await officer().act(file.id, 'verifications', METHOD, file.version, 'again');
    expect([again.status, again.body, again.etag]).toEqual([201, first.body, first.etag]);
    expect(again.headers['idempotency-replayed']).toBe('true');
  });

  it('refuses another body, another act or another case under the same key', async () => {
    const [one, two] = [await CaseFile.open(rig(), '2026-02-10'), await CaseFile.open(rig(), '2026-02-10')];
    await officer().act(one.id, 'verifications', METHOD, one.version, 'reused');
    for (const reply of [
      await officer().act(one.id, 'verifications', { method: '另一方式' }, one.version, 'reused'),
      await officer().act(one.id, 'no-breach-findings', { reasons: '费用相符' }, one.version, 'reused'),
      await officer().act(two.id, 'verifications', METHOD, two.version, 'reused'),
    ]) {
      expect([reply.status, reply.body.code]).toEqual([422, 'IDEMPOTENCY.KEY_REUSED']);
    }
  });

  it('keeps the keys of two people apart', async () => {
    const [one, two] = [await CaseFile.open(rig(), '2026-02-10'), await CaseFile.open(rig(), '2026-02-10')];
    expect((await officer().act(one.id, 'verifications', METHOD, one.version, 'shared')).status).toBe(201);
    expect((await rig().as('officer-county-2').act(two.id, 'verifications', METHOD, two.version, 'shared')).status).toBe(201);
  });

  it.each([
    ['none', {}, 'IDEMPOTENCY.KEY_MISSING'],
    ['an empty one', { 'idempotency-key': '' }, 'IDEMPOTENCY.KEY_INVALID'],
    ['one with a blank', { 'idempotency-key': 'two words' }, 'IDEMPOTENCY.KEY_INVALID'],
    ['one of 201 characters', { 'idempotency-key': 'k'.repeat(201) }, 'IDEMPOTENCY.KEY_INVALID'],
  ])('refuses an act with %s', async (_what, headers, code) => {
    const reply = await officer().send('POST', '/breach-cases', opening('2026-02-10'), headers as Record<string, string>);
    expect([reply.status, reply.body.code]).toEqual([400, code]);
    expect(reply.headers['content-type']).toContain('application/problem+json');
  });
});
