import { PROFESSIONS, type AddSite, type ChangeRegistration, type Commitment, type EndSite, type OptIn, type OptOut, type Profession, type PublishOptOut, type RegisterPhysician } from '@due-process/physician-credit-domain';
import { isIdentityNumber } from '@due-process/physician-credit-data';
import { Choice, Day, Part, Reference } from '@due-process/platform/rest';
import { registerDecorator } from 'class-validator';
import { IsNotBlank } from './not-blank';

/** Who the person is: sealed at once, and in no answer, event or log. */
export class IdentityDto {
  @IsNotBlank()
  @Reference({ about: '姓名 — the name', example: '示例医师' })
  name!: string;

  @IsIdentityNumber()
  @Reference({ about: '公民身份号码 — identity number with its check digit (GB 11643)', example: '11010119900101001X' })
  identityNumber!: string;
}

class TrainingDto {
  @Day({ about: '培训日期 — day of the policy training by the institution (QN-2(1))', example: '2026-01-05' })
  on!: string;

  @Reference({ about: '培训记录 — its record', example: '培训〔2026〕1号' })
  ref!: string;
}

export class CommitmentDto implements Commitment {
  @Day({ about: '签署日期 — day of the signature', example: '2026-01-06' })
  signedOn!: string;

  @Reference({ about: '服务承诺书 — the commitment', example: '承诺〔2026〕1号' })
  ref!: string;
}

const INSTITUTION = { about: '执业机构 — code of the institution at which the person practises', example: 'H5227010001' } as const;
const AREA = { about: '统筹区 — division code of the pooling area', example: '522701' } as const;

/** First registration under one code (首次登记), QN-2(1), PQ.states. */
export class RegisterPhysicianDto implements RegisterPhysician {
  @Part(() => IdentityDto, { about: '身份信息 — who the person is; sealed' })
  identity!: IdentityDto;

  @Choice(PROFESSIONS, { about: '人员类别 — profession', example: 'physician' })
  profession!: Profession;

  @Reference(INSTITUTION)
  institution!: string;

  @Reference(AREA)
  region!: string;

  @Part(() => TrainingDto, { about: '医保政策培训 — the training before the first registration', optional: true })
  training!: TrainingDto;

  @Part(() => CommitmentDto, { about: '服务承诺书 — the signed service commitment', optional: true })
  commitment!: CommitmentDto;
}

/** One more site (增加执业点), QN-5(2). */
export class AddedSiteDto implements AddSite {
  @Reference(INSTITUTION)
  institution!: string;

  @Reference(AREA)
  region!: string;
}

/** … brought by its institution, or by the agency of its area. */
export class AddSiteDto extends AddedSiteDto {
  @IsIdentityNumber()
  @Reference({ about: '公民身份号码 — where the person does not practise with the caller yet: proves that the code is the person’s; never kept', optional: true })
  identityNumber?: string;
}

/** A site is given up (注销执业点), QN-5(2). */
export class EndSiteDto implements EndSite {
  @Reference(INSTITUTION)
  institution!: string;

  @Reference(AREA)
  region!: string;

  @Day({ about: '最后执业日 — last day at the site', example: '2026-03-31' })
  lastDay!: string;
}

/** A changed profession (变更登记), QN-5(2). */
export class ChangeRegistrationDto implements ChangeRegistration {
  @Choice(PROFESSIONS, { about: '人员类别 — profession from now on', example: 'physician' })
  profession!: Profession;

  @Reference({ about: '变更依据 — the document', example: '聘任〔2026〕3号' })
  documentRef!: string;
}

/** The person asks not to be paid by the fund (申请不纳入医保支付), QN-5(2). */
export class OptOutDto implements OptOut {
  @Reference({ about: '本人书面申请 — the written request', example: '申请〔2026〕1号' })
  documentRef!: string;
}

/** The institution publishes it (公布), QN-5(2). */
export class PublishOptOutDto implements PublishOptOut {
  @Reference({ about: '公布记录 — where it was published', example: '院内公示〔2026〕2号' })
  publicationRef!: string;
}

/** Back into the system (重新纳入医保支付), PQ.states. */
export class OptInDto implements OptIn {
  @Part(() => CommitmentDto, { about: '服务承诺书 — the new commitment', optional: true })
  commitment!: CommitmentDto;
}

function IsIdentityNumber(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isIdentityNumber',
      target: target.constructor,
      propertyName: property as string,
      options: { message: '$property must be an identity number of 18 places with its check digit' },
      validator: { validate: (value: unknown) => typeof value === 'string' && isIdentityNumber(value) },
    });
}
