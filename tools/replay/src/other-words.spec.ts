import { replayFile, type Verdict } from './index';

/* Pages say the same things in many words; what they say decides, not how. Each row is a page as short as it can be. */
const page = (part: object): Verdict =>
  replayFile([{ id: 'X', kind: 'penalty', subject: { type: 'medical institution', level: 'hospital' }, violations: [{ kind: '重复收费', legalBasis: 'R735-38' }], amounts: { loss: '10000', fineMultiple: '1', fine: '10000' }, measures: ['退回', '罚款 1x'], dates: { published: '2025-06-12' }, articles: [], path: ['penalty'], ...part }])?.[0] as Verdict;

const fraud = (...measures: string[]): Verdict => page({ violations: [{ kind: '伪造医学文书', legalBasis: 'R735-40(2)' }], amounts: { loss: '3560', fineMultiple: '2', fine: '7120' }, measures: ['退回', '罚款 2x', ...measures] });
const agreement = (amounts: object, measures: string[], part: object = {}): Verdict => page({ kind: 'agreement', path: ['agreement'], violations: [{ kind: '重复收费', legalBasis: '协议' }], amounts, measures, ...part });
const person = (kind: string, measure: string): Verdict => page({ kind, path: [kind], subject: { type: 'insured person', level: '-' }, violations: [{ kind: '出借医保卡', legalBasis: 'R735-41(1)' }], amounts: { loss: '560.00' }, measures: ['退回 560.00', measure] });
const points = (amounts: object, measures: string[], legalBasis: string, part: object = {}): Verdict => page({ kind: 'points', amounts, measures, violations: [{ kind: '虚构', legalBasis }], ...part });

describe('what is ordered (责令) is the measure', () => {
  it.each(['责令暂停相关责任部门六个月涉及医疗保障基金使用的医药服务', '责令暂停中医科医疗保障基金结算8个月', '暂停医保服务 6 months', '暂停医保结算服务 6个月', 'department suspended 6 months', 'suspension of the department for 6 months'])('the order of Article 40: %s', (measure) => expect(fraud(measure).outcome).toBe('reproduced'));

  it.each(['责令暂停中医科医药服务3个月', 'department suspended 3 months', '责令暂停骨科医药服务13个月'])('outside six to twelve months: %s', (measure) => expect(fraud(measure).codes).toEqual(['DISCRETION.DURATION_OUTSIDE_RANGE']));

  it('also beside an ordinary act, and of what goes back', () => {
    expect(page({ violations: [{ kind: '重复收费，拒不整改', legalBasis: 'R735-38' }], measures: ['退回', '罚款 1x', '责令暂停骨科医药服务3个月'] }).codes).toEqual(['DISCRETION.DURATION_OUTSIDE_RANGE']);
    expect(page({ measures: ['责令退回医保基金8,000.00元', '罚款 1x'] }).outcome).toBe('mismatch');
    expect(page({ measures: ['责令改正', '责令退回医保基金10,000.00元', '罚款 1x'] }).outcome).toBe('reproduced');
  });

  it('of a department under Article 38 after 拒不整改, 逾期未改正 or 情节严重', () => {
    for (const words of ['拒不整改', '逾期未改正', '情节严重']) expect(page({ violations: [{ kind: `重复收费，${words}`, legalBasis: 'R735-38' }], measures: ['退回', '罚款 1x', '暂停骨科医药服务6个月'] }).outcome).toBe('reproduced');
    expect(page({ measures: ['退回', '罚款 1x', '暂停骨科医药服务6个月'] }).codes).toEqual(['DISCRETION.SUSPENSION_WITHOUT_GROUND']);
  });

  it.each(['责令整改并暂停医保结算12个月', 'agreement suspended 9 months', '停机整改15天', '停网 9 months'])('of an agreement outside its bands: %s', (measure) => expect(agreement({ recovered: '3000' }, ['追回', measure]).codes).toEqual(['BREACH.DURATION_OUTSIDE_BAND']));

  it('and is told by the limit that it breaks, in the words of the page', () => {
    expect(agreement({ recovered: '3000' }, ['追回', '暂停医保结算9个月']).text).toContain('3 to 6 months');
    expect(fraud('暂停骨科医药服务 10.5 months').text).toContain('suspend-department 10.5 months');
  });
});

describe('an insured person is suspended for three to twelve months, whatever the page calls the case (R735-41)', () => {
  it.each([['penalty', '暂停刷卡结算 2 months'], ['penalty', '暂停医保待遇 1 month'], ['agreement', '暂停医保联网结算 1 month'], ['person', '暂停联网结算 1 month'], ['transfer', '暂停联网结算 2 months']])('%s: %s', (kind, measure) => expect(person(kind, measure).codes).toEqual(['DISCRETION.DURATION_OUTSIDE_RANGE']));

  it('and three months are in order', () => expect(person('person', '暂停联网结算 3 months').outcome).toBe('reproduced'));
});

describe('whose law is not known is not judged', () => {
  it.each(['口腔门诊部', '社区卫生服务中心', '护理院', '定点零售药房', '定点医药机构', 'health station', '某单位'])('Articles 38 to 40 speak to institutions, also to %s', (type) => {
    expect(page({ subject: { type, level: '' }, amounts: { loss: '10000', fineMultiple: '3', fine: '30000' }, measures: ['退回', '罚款 3x'] }).codes).toEqual(['DISCRETION.ABOVE_RANGE']);
  });

  it('an article that nobody knows says too little, with the bare figure', () => {
    const verdict = page({ violations: [{ kind: '违规', legalBasis: '湘价规〔2021〕5号' }], amounts: { loss: '10000', fineMultiple: '3', fine: '30000' }, measures: ['退回', '罚款 3x'] });
    expect([verdict.outcome, verdict.text]).toEqual(['too little published', expect.stringContaining('fine 30,000.00; not judged')]);
  });
});

describe('figures that contradict each other', () => {
  it.each(['truncated, not rounded', 'fine too low', 'does not add up', ''])('the page says so itself, with the status %j', (status) => {
    expect(page({ amounts: { loss: '26516.96', fineMultiple: '1.3', fine: '34472.04' }, measures: ['追回', '罚款'], arithmeticCheck: { status, detail: ['26516.96*1.3 = 34472.048; stated 34472.04: MISMATCH'] } }).codes).toEqual(['REPLAY.FIGURES_CONTRADICT']);
  });

  it.each<[string, object]>([
    ['two multiples', { amounts: { loss: '10000', fineMultiple: '1.5', fine: '15000' }, measures: ['退回', '罚款 1.2x'] }],
    ['several refunds that are not the loss', { measures: ['退回 6000.00', '追回 3000.00', '罚款 1x'] }],
    ['a multiple in Chinese digits', { amounts: { loss: '10000', fineMultiple: '一点五倍', fine: '16000' }, measures: ['退回', '罚款'] }],
  ])('%s are a mismatch', (_what, part) => expect(page(part).outcome).toBe('mismatch'));

  it.each<[string, object, string[]]>([
    ['a recovery that is another in the measures', { recovered: '3000' }, ['追回 3500.00']],
    ['recoveries that are not their sum', { recovered: ['5120.40', '1230.00'], recoveredTotal: '6530.40' }, ['追回']],
    ['a rate in the measure', {}, ['追回基金 5,120.40元', '违约金 30 % 1,560.00元']],
    ['a rate in words', { recovered: '5000', breachRate: '百分之三十', breachPenalty: '1600' }, ['追回', '违约金']],
  ])('agreements: %s', (_what, amounts, measures) => expect(agreement(amounts, measures).outcome).toBe('mismatch'));

  it('a last day of a suspended person that is not four months on', () => {
    const dates = { decided: '2025-03-01', suspendedFrom: '2025-03-10', suspendedTo: '2025-09-09' };
    expect(points({ points: 10 }, ['10 points, suspended 4 months'], 'PQ 10-12', { dates }).text).toContain('last day: ours 2025-07-09, published 2025-09-09');
  });
});

describe('figures that fit', () => {
  it.each<[string, object]>([
    ['Articles 38 and 39 in one decision', { violations: [{ kind: '过度检查', legalBasis: 'R735-38(2)' }, { kind: '未按规定保管病历，拒不改正', legalBasis: 'R735-39(2)' }], amounts: { loss: '5000', fineMultiple: '1', fine: ['5000', '10000'], fineTotal: '15000' }, measures: ['退回 5000', '罚款 15000.00'] }],
    ['losses by group, a multiple for each article', { violations: [{ kind: '重复收费', legalBasis: 'R735-38' }, { kind: '过度检查', legalBasis: 'R735-38' }, { kind: '虚构', legalBasis: 'R735-40' }], amounts: { groupA: '50000', groupB: '3000', lossTotal: '53000', fineMultiple: ['1', '2'], fine: ['50000', '6000'], fineTotal: '56000' }, measures: ['退回', '罚款', '暂停检验科 6 months'] }],
    ['a range beside the fine', { amounts: { loss: '7529.37', fineMultiple: '1-2', fine: '9035.24' }, measures: ['退回', '罚款 1-2x'] }],
    ['more recovered than is fined', { amounts: { loss: '12000', recovered: '15000', fineMultiple: '1', fine: '12000' }, measures: ['追回 15000.00', '罚款 1x'] }],
    ['人民币 and 整', { amounts: { loss: '人民币10000.00元', fineMultiple: '1.5', fine: '15000.00元整' }, measures: ['退回', '罚款'] }],
    ['spaces between thousands', { amounts: { loss: '10 000.00', fineMultiple: '1.5', fine: '15 000.00' }, measures: ['退回', '罚款'] }],
    ['a multiple that only the check names', { amounts: { lossWan: '10.05', fineWan: '13.07' }, measures: ['退回', '罚款'], arithmeticCheck: { status: 'ok', detail: ['10.05*1.3 = 13.065; stated 13.07: exact after rounding half up to the stated digits'] } }],
    ['逾期未改正 under Article 39', { violations: [{ kind: '未按规定保管病历，逾期未改正', legalBasis: 'R735-39(2)' }], amounts: { fine: '10000' }, measures: ['罚款 1万元'] }],
  ])('%s', (_what, part) => expect([page(part).outcome, page(part).text]).toEqual(['reproduced', expect.any(String)]));

  it.each<[string, object, string[], object]>([
    ['a rate of another amount than the recovered one', { violation: '10000', recovered: '7000', breachRate: '30 %', breachPenalty: '3000' }, ['追回', '违约金 30 %'], { arithmeticCheck: { status: 'ok', detail: ['10000.00*0.3 = 3000; stated 3000.00: exact'] } }],
    ['a multiple and a fixed sum', { recovered: '320', breachMultiple: '2', breachFixed: '1000', breachPenalty: '1640' }, ['追回', '违约金'], {}],
    ['a multiple for each amount', { violation: ['320', '1500'], breachMultiple: ['1', '2'], breachPenalty: ['320', '3000'] }, ['追回', '违约金'], {}],
    ['a refund', { refunded: '5120.40' }, ['退回'], {}],
  ])('agreements: %s', (_what, amounts, measures, part) => expect(agreement(amounts, measures, part).outcome).toBe('reproduced'));

  it('the number of an article is no class of points; Qiannan is judged by its own tariff', () => {
    expect(points({ points: 6 }, ['6 points'], 'R735-38; PQ 4-6').outcome).toBe('reproduced');
    expect(points({ points: 7 }, ['7 points'], 'R735-38; PQ 4-6').codes).toEqual(['POINTS.OUTSIDE_CLASS']);
    const qiannan = (months: number) => points({ points: 12 }, [`扣12分，暂停医保医师资格 ${months} months`], 'QN-3(1)4', { dates: { decided: '2025-05-08' } }).outcome;
    expect([qiannan(3), qiannan(4)]).toEqual(['reproduced', 'mismatch']);
  });
});

describe('days and limits that only the page’s dates and words show', () => {
  it.each([['siteCheck', '2024-04-18'], ['tip', '2024-04-18'], ['filed', '2024-05-06']])('found after the two years, as %s tells (APL-36)', (name, day) => {
    expect(page({ dates: { actFrom: '2021-06-01', actTo: '2021-12-31', [name]: day, published: '2024-08-10' } }).codes).toEqual(['PENALTY.LIMITATION_PASSED']);
  });

  it('but not where a tip came before', () => expect(page({ dates: { actFrom: '2021-06-01', actTo: '2021-12-31', tip: '2023-12-30', siteCheck: '2024-04-18', published: '2024-08-10' } }).codes).toEqual([]));

  it('on the spot at most 3,000 yuan, a citizen 200 (APL-51)', () => {
    const spot = (fine: string) => page({ amounts: { loss: fine, fineMultiple: '1', fine }, measures: ['退回', `当场处罚 罚款 ${fine}`] }).codes;
    expect([spot('3000.00'), spot('3000.01')]).toEqual([[], ['PENALTY.NOT_ON_THE_SPOT']]);
  });

  it('sealing for ninety days is none (ACL-25), a decision 345 days after filing is a question (O4-45)', () => {
    expect(page({ measures: ['退回', '罚款 1x', '封存病历 90 days'] }).codes).toEqual(['SEALING.TOO_LONG']);
    expect(page({ measures: ['退回', '罚款 1x', '封存病历 30 days'] }).codes).toEqual([]);
    expect(page({ dates: { filed: '2024-01-10', decided: '2024-12-20' } }).hints).toContain('PENALTY.DECIDED_AFTER_180_DAYS');
  });

  it('an act after the check asks a person on the agreement track too', () => {
    expect(agreement({ recovered: '3000' }, ['追回'], { dates: { actTo: '2025-05-31', check: '2025-03-11', published: '2025-06-12' } }).hints).toContain('DATES.ACT_AFTER_ITS_DISCOVERY');
  });
});
