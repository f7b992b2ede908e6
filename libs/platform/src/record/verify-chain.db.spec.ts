import { practiceEvent, practiceRecord, step } from '../testing/practice-record';

const practice = practiceRecord();

/** Does what only somebody with the owner's rights can: switches the guard off and changes the record. */
async function tamper(sql: string, values: unknown[]): Promise<void> {
  const { owner } = practice();
  await owner.query('ALTER TABLE practice.case_event DISABLE TRIGGER append_only');
  const { rowCount } = await owner.query(sql, values);
  await owner.query('ALTER TABLE practice.case_event ENABLE TRIGGER append_only');
  expect(rowCount).toBeGreaterThan(0);
}

async function caseOfFive(streamId: string): Promise<void> {
  for (let seq = 1; seq <= 5; seq += 1) {
    await step(practice().store, streamId, { events: [practiceEvent(seq, { n: seq, rate: 0.1, huge: 1e21, text: '原文', nested: { b: 1, a: [null, { z: true }] } })] });
  }
}

describe('verifying a case', () => {
  it('finds an untouched record whole', async () => {
    await caseOfFive('whole');
    expect(await practice().store.verifyChain('whole')).toMatchObject({ ok: true, events: 5 });
  });

  it.each([
    ['data', `data = jsonb_set(data, '{text}', '"改过"')`],
    ['effect in law', `effective_at = effective_at - interval '1 day'`],
    ['time of entry', `recorded_at = recorded_at + interval '1 millisecond'`],
    ['actor', `actor = actor || '{"person": "p-9"}'`],
    ['visibility', 'party_visible = NOT party_visible'],
    ['clocks', `effects = '{"opens": []}'`],
    ['type', `type = 'StepNotTaken'`],
    ['label', `label = '别的'`],
    ['act', `act = 'other'`],
  ])('names the event whose %s was changed', async (what, change) => {
    const id = `changed ${what}`;
    await caseOfFive(id);
    await tamper(`UPDATE practice.case_event SET ${change} WHERE stream_id = $1 AND seq = 3`, [id]);
    expect(await practice().store.verifyChain(id)).toEqual({ ok: false, events: 5, firstBad: 3, reason: 'changed' });
  });

  it('names the event after one whose hash was made to fit', async () => {
    await caseOfFive('rehashed');
    await tamper(`UPDATE practice.case_event SET prev_hash = repeat('a', 64) WHERE stream_id = $1 AND seq = 4`, ['rehashed']);
    expect(await practice().store.verifyChain('rehashed')).toEqual({ ok: false, events: 5, firstBad: 4, reason: 'unlinked' });
  });

  it('names the place of an event that was taken out, also at the end', async () => {
    await caseOfFive('gap');
    await tamper('DELETE FROM practice.case_event WHERE stream_id = $1 AND seq = 2', ['gap']);
    expect(await practice().store.verifyChain('gap')).toEqual({ ok: false, events: 4, firstBad: 2, reason: 'missing' });
    await caseOfFive('cut');
    await tamper('DELETE FROM practice.case_event WHERE stream_id = $1 AND seq = 5', ['cut']);
    expect(await practice().store.verifyChain('cut')).toEqual({ ok: false, events: 4, firstBad: 5, reason: 'missing' });
  });

  it('finds an event that was moved to another case', async () => {
    await caseOfFive('from');
    await caseOfFive('to');
    await tamper(`UPDATE practice.case_event e SET data = o.data, hash = o.hash, prev_hash = o.prev_hash FROM practice.case_event o
      WHERE e.stream_id = $1 AND e.seq = 1 AND o.stream_id = $2 AND o.seq = 1`, ['to', 'from']);
    expect(await practice().store.verifyChain('to')).toEqual({ ok: false, events: 5, firstBad: 1, reason: 'changed' });
  });

  it('knows nothing of a case that does not exist', async () => {
    expect(await practice().store.verifyChain('nobody')).toEqual({ ok: false, events: 0, firstBad: 0, reason: 'unknown' });
  });
});
