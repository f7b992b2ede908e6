import { provenService, servedDay, type ServiceOfDocument } from './index';

const direct: ServiceOfDocument = { method: 'direct', receivedOn: '2026-03-14' };

describe('the day of service (domain.md 7.3)', () => {
  it.each<[string, ServiceOfDocument, string]>([
    ['direct: signature, also on a Saturday (DC-05)', direct, '2026-03-14'],
    ['left: the day it was left', { method: 'left', receivedOn: '2026-03-16' }, '2026-03-16'],
    ['mail: the receipt slip', { method: 'mail', receivedOn: '2026-03-17' }, '2026-03-17'],
    ['electronic: the Shanghai day of arrival', { method: 'electronic', arrivedAt: '2026-03-16T16:00:00.000Z' }, '2026-03-17'],
    ['announcement: 30 days, no roll (DC-47)', { method: 'announcement', announcedOn: '2026-06-01' }, '2026-07-01'],
    ['announcement ending in a holiday', { method: 'announcement', announcedOn: '2026-01-17' }, '2026-02-16'],
  ])('%s', (_, service, servedOn) => expect(servedDay(service)).toMatchObject({ ok: true, value: { servedOn } }));

  it.each<ServiceOfDocument>([{ method: 'direct' }, { method: 'mail', receivedOn: '2026-02-30' }, { method: 'electronic', receivedOn: '2026-03-14' }, { method: 'announcement' }])(
    'is refused without the day that the manner needs: %p',
    (service) => expect(servedDay(service)).toMatchObject({ ok: false, refusal: { code: 'SERVICE.DAY_MISSING' } }),
  );

  it('is refused for an unknown manner', () => {
    expect(servedDay({ method: 'pigeon' as never })).toMatchObject({ ok: false, refusal: { code: 'SERVICE.UNKNOWN_METHOD' } });
  });
});

describe('proof of service', () => {
  const left: ServiceOfDocument = { method: 'left', receivedOn: '2026-03-16' };
  const electronic: ServiceOfDocument = { method: 'electronic', arrivedAt: '2026-03-16T01:00:00.000Z' };
  const announcement: ServiceOfDocument = { method: 'announcement', announcedOn: '2026-06-01' };

  it.each<[string, ServiceOfDocument]>([
    ['a signed receipt', { ...direct, proof: { receiptRef: '送达回证-1' } }],
    ['two witnesses', { ...left, proof: { witnesses: ['见证人甲', '见证人乙'] } }],
    ['a recording instead of witnesses', { ...left, proof: { recordingRef: '录像-1' } }],
    ['a postal slip', { method: 'mail', receivedOn: '2026-03-17', proof: { receiptRef: '回执-1' } }],
    ['a signed confirmation', { ...electronic, proof: { signedConfirmationRef: '确认书-1' } }],
    ['cause and course noted', { ...announcement, proof: { causeNoted: '下落不明，见经过记录' } }],
  ])('is %s', (_, service) => {
    const proven = provenService(service);
    expect(proven.ok && proven.value.provenBy.zh.length).toBeGreaterThan(0);
  });

  it.each<[string, ServiceOfDocument, string]>([
    ['no receipt', direct, '送达回证'],
    ['an empty receipt', { ...direct, proof: { receiptRef: ' ' } }, '送达回证'],
    ['one witness', { ...left, proof: { witnesses: ['见证人甲'] } }, '两名以上见证人'],
    ['the same witness twice', { ...left, proof: { witnesses: ['见证人甲', '见证人甲 '] } }, '两名以上见证人'],
    ['a receipt for electronic service', { ...electronic, proof: { receiptRef: '回证-1' } }, '确认书'],
    ['an announcement without cause', announcement, '原因和经过'],
  ])('is missing with %s', (_, service, missing) => {
    expect(provenService(service)).toMatchObject({ ok: false, refusal: { code: 'SERVICE.NOT_PROVEN', message: { zh: expect.stringContaining(missing) } } });
  });

  it('cannot be had without a day', () => {
    expect(provenService({ method: 'direct', proof: { receiptRef: '送达回证-1' } })).toMatchObject({ ok: false, refusal: { code: 'SERVICE.DAY_MISSING' } });
  });
});
