import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import cases from './testing/published-cases.json';
import { replayFile, run, type Verdict } from './index';

fc.configureGlobal({ seed: 20_260_406 });

/** A published case with some fields changed. */
const changed = (id: string, change: (one: any) => void): Verdict => {
  const copy = JSON.parse(JSON.stringify(cases.find((one) => one.id === id))) as any;
  change(copy);
  return replayFile([copy])?.[0] as Verdict;
};

/** A penalty as short as a page can be. */
const penalty = (part: object): Verdict =>
  replayFile([{ id: 'X', kind: 'penalty', subject: { type: 'medical institution', level: 'clinic' }, violations: [{ kind: '过度诊疗', legalBasis: 'R735-38(2)' }], amounts: { loss: '1000.00', fineMultiple: '1.5', fine: '1500.00' }, measures: ['退回', '罚款 1.5x'], dates: { actTo: '2025-01-31', published: '2025-06-30' }, articles: ['R735-38'], path: ['penalty'], ...part }])?.[0] as Verdict;

describe('a figure that does not fit is a mismatch with both figures', () => {
  it.each<[string, string, (one: any) => void, string]>([
    ['a fine of one 分 more', 'PEN-001', (one) => (one.amounts.fine[0] = '13791.61'), 'fine: ours 13,791.60, published 13,791.61'],
    ['a fine that was cut off, not rounded', 'PEN-031', (one) => (one.amounts.fine = '34472.04'), 'fine: ours 34,472.05, published 34,472.04'],
    ['a wrong total', 'PEN-004', (one) => (one.amounts.fineTotal = '6164.11'), 'fines in total: ours 6,164.10, published 6,164.11'],
    ['a wrong refund', 'PEN-004', (one) => (one.measures[1] = '退回 5943.43'), 'refund: ours 5,943.42, published 5,943.43'],
    ['a figure in 万 beyond its rounding', 'PEN-022', (one) => (one.amounts.fineWan = '36.95'), 'fine: ours 369,200.00, published 36.95'],
    ['a contractual penalty', 'AGR-008', (one) => (one.amounts.breachPenalty = '8127.18'), 'contractual penalty: ours 8,127.19, published 8,127.18'],
    ['a last day that is one day too long', 'AGR-001', (one) => (one.dates.suspendedTo = '2025-11-04'), 'last day: ours 2025-11-03, published 2025-11-04'],
    ['a bar of one year for twelve points at once', 'PTS-001', (one) => (one.measures[0] = '6 persons: 12 points, ended 1 year'), 'years of the bar at 12 points: ours 3, published 1'],
    ['points above the scale', 'PTS-002', (one) => (one.amounts.yearTotalStated = 14), 'ours 12, published 14'],
    ['a sum of items', 'AGR-028', (one) => (one.amounts.items = ['1876', '1001']), 'sum of items: ours 2,877.00, published 2,876.00'],
    ['arithmetic that the file calls exact', 'STA-009', (one) => Object.assign(one, { kind: 'transfer', subject: { type: 'insured person', level: '-' }, arithmeticCheck: { status: 'ok', detail: ['1+1 = 3; stated 3: exact'] } }), '1+1: ours 2, published 3'],
  ])('%s (%s)', (_what, id, change, text) => {
    const verdict = changed(id, change);
    expect([verdict.outcome, verdict.text]).toEqual(['mismatch', expect.stringContaining(text)]);
  });
});

describe('what the law does not allow is refused (domain.md 16.10)', () => {
  it.each<[string, object, string]>([
    ['below the range', { amounts: { loss: '1000', fineMultiple: '0.8', fine: '800' }, measures: ['退回', '罚款'] }, 'DISCRETION.BELOW_RANGE'],
    ['above the range', { amounts: { loss: '1000', fineMultiple: 3, fine: 3000 }, measures: ['退回', '罚款 3x'] }, 'DISCRETION.ABOVE_RANGE'],
    ['fraud with a fine alone', { violations: [{ kind: '虚构服务', legalBasis: '条例第四十条第(三)项' }], amounts: { loss: '1000', fineMultiple: '2', fine: '2000' }, measures: ['罚款 2x'] }, 'DISCRETION.FRAUD_WITHOUT_ORDER'],
    ['a department for five months', { violations: [{ kind: '虚构服务', legalBasis: 'R735-40' }], amounts: { loss: '1000', fineMultiple: '2', fine: '2000' }, measures: ['罚款 2x', '暂停骨科医药服务 5个月'] }, 'DISCRETION.DURATION_OUTSIDE_RANGE'],
    ['a department without a length', { violations: [{ kind: '虚构服务', legalBasis: 'R735-40' }], amounts: { loss: '1000', fineMultiple: '2', fine: '2000' }, measures: ['罚款 2x', '暂停骨科医药服务'] }, 'DISCRETION.DURATION_MISSING'],
    ['a person for two months', { subject: { type: 'insured person', level: '-' }, violations: [{ kind: '出借医保凭证', legalBasis: 'R735-41(1)' }], amounts: {}, measures: ['暂停联网结算 2 months'] }, 'DISCRETION.DURATION_OUTSIDE_RANGE'],
    ['a fine under Article 39 without a refusal', { violations: [{ kind: '未保管病历', legalBasis: 'R735-39' }], amounts: { fine: '10000' }, measures: ['罚款'] }, 'DISCRETION.NOT_REFUSED_TO_CORRECT'],
    ['an item that the article does not have', { violations: [{ kind: '过度诊疗', legalBasis: 'R735-38(8)' }] }, 'DISCRETION.CITATION_UNKNOWN'],
    ['an article that punishes nothing', { violations: [{ kind: '过度诊疗', legalBasis: 'R735-88' }] }, 'DISCRETION.CITATION_UNKNOWN'],
    ['an act before the regulation', { dates: { actFrom: '2019-01-01', actTo: '2020-12-31', published: '2021-08-01' } }, 'DISCRETION.NO_LAW_AT_THE_TIME'],
    ['an act after the check that found it', { dates: { actTo: '2025-03-02', check: '2025-03-01', published: '2025-06-30' } }, 'DISCRETION.ACT_AFTER_ITS_DISCOVERY'],
    ['a fine and the police at once', { measures: ['退回', '罚款 1.5x', '移送公安'] }, 'DISCRETION.FINE_BESIDE_TRANSFER'],
    ['a seizure', { measures: ['罚款 1.5x', '查扣账本'] }, 'REPLAY.SEIZURE_IS_NO_MEASURE'],
    ['one sum for both tracks', { measures: ['罚款及违约金 3000元'] }, 'DISCRETION.ONE_SUM_FOR_BOTH_TRACKS'],
    ['a loss above the violation amount', { amounts: { violation: '999', loss: '1000', fineMultiple: '1.5', fine: '1500' } }, 'DISCRETION.LOSS_ABOVE_VIOLATION'],
    ['a person scored outside the class', { kind: 'points', violations: [{ kind: 'x', legalBasis: 'PQ 4-6' }], amounts: { points: 7 }, measures: ['7 points'] }, 'POINTS.OUTSIDE_CLASS'],
    ['a suspension of seven months for ten points', { kind: 'points', violations: [], amounts: { points: 10 }, measures: ['10 points, suspended 7 months'] }, 'POINTS.SUSPENSION_OUTSIDE_BAND'],
    ['reconsideration after the sixty days', { kind: 'review', dates: { decided: '2024-04-30', reviewApplied: '2024-07-02' } }, 'REMEDY.LATE'],
  ])('%s', (_what, part, code) => {
    const verdict = penalty(part);
    expect([verdict.outcome, verdict.codes]).toEqual(['refused', expect.arrayContaining([code])]);
  });

  it('a reduced penalty with its ground is none of these', () => expect(penalty({ amounts: { loss: '1000', fineMultiple: '0.8', fine: '800' }, articles: ['R735-38', 'APL-32(1)'], measures: ['减轻处罚，罚款 0.8x'] }).outcome).toBe('reproduced'));

  it('a slip of the decimal point is shown', () => expect(penalty({ amounts: { loss: '1000', fineMultiple: '0.15', fine: '150' } }).hints).toContain('DISCRETION.LOOKS_LIKE_DECIMAL_SLIP'));
});

describe('figures in every form in which pages print them', () => {
  it.each<[string, object]>([
    ['numbers', { loss: 1000, fineMultiple: 1.5, fine: 1500 }],
    ['lists', { loss: [1000], fineMultiple: ['1.5'], fine: ['1500.00'] }],
    ['separators and signs', { loss: '1,000.00元', fineMultiple: '1.5倍', fine: '￥1,500.00' }],
    ['full-width digits', { loss: '１０００', fineMultiple: '１．５', fine: '１５００' }],
    ['万', { lossWan: '0.1', fineMultiple: '1.5', fineWan: '0.15' }],
    ['万 in the text', { loss: '0.1万元', fineMultiple: '1.5x', fine: '0.15万元 (computed)' }],
    ['a multiple that only the measure names', { loss: '1000', fine: '1500' }],
    ['a fine that only the measure names', { loss: '1000', fineMultiple: '1.5' }],
  ])('%s', (_what, amounts) => {
    const verdict = penalty({ amounts, measures: ['退回', '罚款 1.5x', ...('fine' in amounts || 'fineWan' in amounts ? [] : ['罚款 1500元'])] });
    expect([verdict.outcome, verdict.text]).toEqual(['reproduced', expect.stringContaining('1,500.00')]);
  });

  it.each([{ loss: 'cut', fineMultiple: '1.5', fine: 'cut' }, { loss: 'about 1000', fine: '1500+' }, { loss: '1000-2000', fine: '1500' }, { loss: null, fine: {} }, {}])('%j says too little', (amounts) => {
    expect(penalty({ amounts, measures: ['penalty, amounts cut'] }).outcome).toBe('too little published');
  });
});

describe('what goes back, beside what was lost (domain.md 16.2)', () => {
  const refunding = (measures: string[], amounts: object = {}) => penalty({ amounts: { loss: '1000', fineMultiple: '1.5', fine: '1500', ...amounts }, measures });

  it('less than the loss asks a person, where the page says that some was refused or recovered before', () => {
    for (const verdict of [refunding(['退回 700元', '拒付 300元', '罚款 1.5x']), refunding(['退回剩余 700元', '罚款 1.5x']), refunding(['退回 700元', '罚款 1.5x'], { recoveredSoFar: '300' })]) {
      expect([verdict.outcome, verdict.hints]).toEqual(['reproduced', expect.arrayContaining(['REFUND.BELOW_LOSS'])]);
    }
  });

  it('less without a word, or more than the loss, does not fit', () => {
    expect([refunding(['退回 700元', '罚款 1.5x']).outcome, refunding(['退回 1100元', '拒付 300元', '罚款 1.5x']).outcome]).toEqual(['mismatch', 'mismatch']);
  });
});

describe('measures in the words of a page', () => {
  const fraud = (...measures: string[]) => penalty({ violations: [{ kind: '虚构服务', legalBasis: 'R735-40' }], amounts: { loss: '1000', fineMultiple: '2', fine: '2000' }, measures });

  it('several in one sentence are several', () => {
    expect(fraud('退回1,000元；罚款2倍，暂停骨科、外科医药服务6个月').outcome).toBe('reproduced');
    expect(fraud('退回1,000元，并处罚款2倍、暂停骨科医药服务5个月').codes).toEqual(['DISCRETION.DURATION_OUTSIDE_RANGE']);
    expect(fraud('退回1,001元、罚款2倍、暂停骨科医药服务6个月').outcome).toBe('mismatch');
  });

  it('the number of an article or of a document is no amount', () => {
    expect(penalty({ amounts: { loss: '1000', fineMultiple: '0.8', fine: '800' }, articles: ['R735-38', 'APL-32(1)'], measures: ['减轻处罚(APL-32.1)，罚款 0.8x', '依第38条退回', '退回，见〔2025〕145号'] }).outcome).toBe('reproduced');
  });

  it('a clue of the party’s own crime is a transfer of the party; somebody else’s is not', () => {
    const transferred = (words: string) => penalty({ measures: ['退回', '罚款 1.5x', words] }).codes;
    expect([transferred('涉嫌犯罪线索移送公安'), transferred('其他药店线索移送公安'), transferred('第三方移送公安')]).toEqual([['DISCRETION.FINE_BESIDE_TRANSFER'], [], []]);
  });
});

describe('clauses, schemes and half months', () => {
  const agreement = (amounts: object): Verdict => replayFile([{ id: 'A', kind: 'agreement', subject: { type: 'pharmacy' }, violations: [{ kind: '多收费', legalBasis: '协议' }], amounts, measures: ['追回', '违约金'], path: ['agreement'] }])?.[0] as Verdict;

  it.each([['30 % + 300', '1000', '600'], ['1x + 1,000', '500', '1500'], ['2x, max 20,000', '14500', '20000'], ['min(2x, 20000)', '14500', '20000'], ['30 % (top)', '1000', '300'], [5, '10', '50'], ['flat 200000', '240528.2', '200000']])('%j of %s yuan are %s', (breachRate, recovered, breachPenalty) => {
    expect([agreement({ recovered, breachRate, breachPenalty }).outcome, agreement({ recovered, breachRate, breachPenalty: `${breachPenalty}.01` }).outcome]).toEqual(['reproduced', 'mismatch']);
  });

  it('a loss that is split by scheme is one base', () => {
    expect(penalty({ amounts: { loss: { employee: '600.00', resident: '400.00' }, fineMultiple: '1.5', fine: '1500' } }).outcome).toBe('reproduced');
    expect(penalty({ amounts: { lossEmployee: '600.00', lossResident: '400.00', fineMultiple: '1.5', fine: '1501' } }).outcome).toBe('mismatch');
  });

  it('ten and a half months of a department lie inside six to twelve', () => {
    const fraud = (length: string) => penalty({ violations: [{ kind: '虚构服务', legalBasis: 'R735-40' }], amounts: { loss: '1000', fineMultiple: '3.5', fine: '3500' }, measures: ['罚款 3.5x', `暂停骨科医药服务 ${length}`] });
    expect([fraud('10.5 months').outcome, fraud('5.5 months').codes, fraud('12.5个月').codes]).toEqual(['reproduced', ['DISCRETION.DURATION_OUTSIDE_RANGE'], ['DISCRETION.DURATION_OUTSIDE_RANGE']]);
  });
});

describe('files that are none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'replay-'));
  const file = (text: string): string => {
    const name = join(folder, 'cases.json');
    writeFileSync(name, text);
    return name;
  };
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['{', '', 'null', '7', '"x"', '{"a": 1}'])('%j ends in one sentence and exit code 1', (text) => {
    const { code, out, err } = run([file(text)]);
    expect([code, out, err.length]).toEqual([1, [], 1]);
  });

  it('a file that is not there, no file, or two', () => {
    expect(run([join(folder, 'none.json')])).toEqual({ code: 1, out: [], err: [expect.stringContaining('cannot be read (ENOENT)')] });
    expect([run([]).code, run(['a', 'b']).code, run(['--what']).code]).toEqual([1, 1, 1]);
  });

  it('a mismatch ends with exit code 1, with or without --json', () => {
    const name = file(JSON.stringify([{ id: 'X', kind: 'penalty', subject: { type: 'pharmacy' }, violations: [{ kind: '串换', legalBasis: 'R735-38' }], amounts: { loss: '100', fineMultiple: '1', fine: '101' }, measures: ['罚款'] }]));
    expect([run([name]).code, run([name, '--json']).code, run([name]).out.at(-1)]).toEqual([1, 1, '1 case: 0 reproduced, 0 refused, 0 too little published, 1 mismatch.']);
  });

  it('an empty list, a list inside an object, entries that are no cases', () => {
    expect(run([file('[]')]).out).toEqual(['0 cases: 0 reproduced, 0 refused, 0 too little published, 0 mismatches.']);
    expect(run([file('\ufeff{"cases": [{}, null, 3, [], "x"]}')]).out).toHaveLength(6);
  });
});

describe('whatever a file holds', () => {
  const field = fc.constantFrom('id', 'kind', 'subject', 'violations', 'amounts', 'measures', 'dates', 'articles', 'path', 'arithmeticCheck', 'notes');

  it('every case gets one line, and no odd field stops another case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.dictionary(field, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 }), (one, odd) => {
        const verdicts = replayFile([{ ...one, ...odd }, cases[0]]);
        expect(verdicts).toHaveLength(2);
        expect(verdicts?.[1]?.outcome).toBe('reproduced');
        expect(verdicts?.[0]?.text).not.toContain('not understood');
      }),
      { numRuns: 400 },
    );
  });

  it('any multiple of any loss: reproduced inside the range, refused outside, a mismatch for one 分 more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 10 }), fc.integer({ min: 1, max: 400 }), fc.boolean(), (fen, hundredths, wrong) => {
        const product = Number((2n * BigInt(fen) * BigInt(hundredths) + 100n) / 200n) + (wrong ? 1 : 0);
        const yuan = (amount: number) => `${Math.floor(amount / 100)}.${String(amount % 100).padStart(2, '0')}`;
        const { outcome } = penalty({ amounts: { loss: yuan(fen), fineMultiple: `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`, fine: yuan(product) }, measures: ['罚款'] });
        expect(outcome).toBe(wrong ? 'mismatch' : hundredths >= 100 && hundredths <= 200 ? 'reproduced' : 'refused');
      }),
      { numRuns: 200 },
    );
  });
});
