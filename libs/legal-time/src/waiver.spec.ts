import { CALENDARS, computeDeadline, deemedWaiver, explainDeadline, servedDay, tellExplanation, type Deadline, type LegalDay, type ServiceOfDocument } from './index';
import { defenceWindow } from './testing/rules';

const service: ServiceOfDocument = { method: 'direct', receivedOn: '2026-02-11', proof: { receiptRef: '送达回证2026-1' } };
const windowFrom = (day: LegalDay): Deadline => {
  const result = computeDeadline(defenceWindow, { day }, CALENDARS);
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value;
};

describe('silence is a waiver', () => {
  it('on the day after the last day, of proven service', () => {
    expect(deemedWaiver(windowFrom('2026-02-11'), service, '2026-02-26')).toMatchObject({ ok: true, value: { waivedOn: '2026-02-26' } });
    expect(deemedWaiver(windowFrom('2026-02-11'), service, '2026-03-10')).toMatchObject({ ok: true, value: { waivedOn: '2026-02-26' } });
  });

  it.each<[string, ServiceOfDocument, LegalDay, LegalDay, string]>([
    ['not on the last day itself', service, '2026-02-11', '2026-02-25', 'WAIVER.TOO_EARLY'],
    ['not without proof of service', { method: 'direct', receivedOn: '2026-02-11' }, '2026-02-11', '2026-02-26', 'SERVICE.NOT_PROVEN'],
    ['not while the end is provisional', service, '2026-12-29', '2027-03-01', 'WAIVER.PROVISIONAL'],
  ])('%s', (_, of, start, on, code) => {
    expect(deemedWaiver(windowFrom(start), of, on)).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe('service', () => {
  it('by a system that shows the sending as successful counts from then, unless another arrival is proven', () => {
    const shown: ServiceOfDocument = { method: 'electronic', shownSentAt: '2026-03-31T16:30:00.000Z' };
    expect(servedDay(shown)).toMatchObject({ value: { servedOn: '2026-04-01' } });
    expect(servedDay({ ...shown, arrivedAt: '2026-04-02T01:00:00.000Z' })).toMatchObject({ value: { servedOn: '2026-04-02' } });
  });

  it('by announcement took 60 days until the end of 2021', () => {
    expect(servedDay({ method: 'announcement', announcedOn: '2021-12-31' })).toMatchObject({ value: { servedOn: '2022-03-01' } });
    expect(servedDay({ method: 'announcement', announcedOn: '2022-01-01' })).toMatchObject({ value: { servedOn: '2022-01-31' } });
  });
});

describe('an explanation is told', () => {
  const explained = explainDeadline(defenceWindow, { day: '2026-02-11' }, CALENDARS);
  if (!explained.ok) throw new Error(explained.refusal.message.en);

  it('to a screen in one line of each language', () => {
    expect(tellExplanation(explained.value, { lang: 'zh', form: 'short' })).toEqual(['测试期间：自2026-02-11起5个工作日，至2026-02-25 24时止（测试规则第1条）']);
    expect(tellExplanation(explained.value, { lang: 'en', form: 'short' })).toHaveLength(1);
  });

  it('to a file with one line for every day', () => {
    const lines = tellExplanation(explained.value, { lang: 'en', form: 'long' });
    expect(lines).toHaveLength(16);
    expect(lines[1]).toBe('2026-02-11 start: the day of the start is not counted (民法典第201条)');
    expect(lines.at(-1)).toMatch(/^2026-02-25 last: working day 5 .*the last day/);
    expect(tellExplanation(explained.value, { lang: 'zh', form: 'long' })[4]).toMatch(/^2026-02-14 计入 第3个工作日（春节调休上班日）/);
  });
});
