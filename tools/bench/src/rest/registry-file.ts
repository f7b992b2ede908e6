const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';

/** A file of invented persons for the registry, numbered from `from`; the identity numbers are well formed and nobody's. */
export function registryFile(from: number, count: number, signedOn: string): Buffer {
  const lines = Array.from({ length: count }, (_, index) => {
    const n = from + index;
    return [`虚构${n}`, identityNumber(n), '医师', 'bench-1', '522701', signedOn, `培训-${n}`, signedOn, `承诺-${n}`].join(',');
  });
  return Buffer.from(['姓名,身份证件号码,人员类别,机构编号,统筹区,培训日期,培训记录,承诺书日期,承诺书编号', ...lines].join('\n'), 'utf8');
}

/** Division 522799 was never given; the day of birth and the running number tell them apart. */
export function identityNumber(n: number): string {
  const day = new Date(Date.UTC(1960, 0, 1 + (n % 12_000))).toISOString().slice(0, 10).replaceAll('-', '');
  const seventeen = `522799${day}${String(Math.floor(n / 12_000) + 1).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(seventeen[index]), 0);
  return `${seventeen}${CHECK_DIGITS[sum % 11]}`;
}
