import { FUND_ACCOUNTS, type FundAccount, type Measure } from '@due-process/agreements-domain';
import type { Duration } from '@due-process/legal-time';
import { registerDecorator } from 'class-validator';
import { Choice, Count, Fen, PartId, Part, Reference } from '@due-process/platform/rest';

/** Length of a suspension: months or days, never both; six months and 180 days differ (domain.md 16.1). */
class DurationDto {
  @Count(12, { about: '月 — months', example: 3, optional: true })
  months?: number;

  @Count(366, { about: '日 — days', optional: true })
  days?: number;
}

/** Who or what a measure is aimed at. */
class MeasureTargetDto {
  @Choice(['institution', 'department', 'person', 'agreement'], { about: '对象种类 — kind of target', example: 'department' })
  kind!: 'institution' | 'department' | 'person' | 'agreement';

  @Reference({ about: '对象代码 — code of the institution, department, person or agreement', example: 'D-ORTHO' })
  ref!: string;
}

/** A measure of LZ-18 (违约处理措施). */
export class MeasureDto implements Measure {
  @PartId({ about: '措施编号 — unique in the proposal', example: 'm1' })
  id!: string;

  @Reference({ about: '措施 — rule id of the measure', example: 'LZ-18.recover' })
  kind!: string;

  @Fen({ about: '金额（分） — amount in 分', example: 1234567, optional: true })
  amountFen?: number;

  @Choice(FUND_ACCOUNTS, { about: '基金账户 — the fund account the money came from (LZ-47)', example: 'employee-basic', optional: true })
  account?: FundAccount;

  @EitherMonthsOrDays()
  @Part(() => DurationDto, { about: '期限 — length of a suspension inside its band (LZ-19)', optional: true })
  duration?: Duration;

  @Reference({ about: '档次 — band of LZ-19: ordinary 1–3 months, graver 3–6 months', example: 'ordinary', optional: true })
  band?: string;

  @Part(() => MeasureTargetDto, { about: '对象 — a person or department (LZ-19(2)); otherwise the institution or the agreement', optional: true })
  target?: MeasureTargetDto;

  @Reference({ about: '解除情形 — termination ground by rule id (LZ-20)', optional: true })
  ground?: string;

  @Reference({ about: '协议条款 — clause of the agreement that carries the measure', example: '服务协议第32条' })
  clause!: string;
}

function EitherMonthsOrDays(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'eitherMonthsOrDays',
      target: target.constructor,
      propertyName: property as string,
      options: { message: '$property must give months or days, one of them' },
      validator: { validate: (value: unknown) => typeof value !== 'object' || value === null || ('months' in value && value.months !== undefined) !== ('days' in value && value.days !== undefined) },
    });
}
