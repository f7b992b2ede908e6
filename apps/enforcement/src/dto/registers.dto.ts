import { DISCRETION_GRADES, type DiscretionGrade, type DiscretionTable, type DiscretionTableItem } from '@due-process/enforcement-domain';
import type { Bilingual } from '@due-process/legal-time';
import { Choice, Day, FenOrNone, Flag, OnDayDto, Part, Parts, Prose, Reference } from '@due-process/platform/rest';

/** An enforcement certificate is registered, renewed or withdrawn (执法证件登记), R735-29. */
export class RegisterCertificateDto {
  @Reference({ about: '执法人员 — code of the officer', example: 'enforcer-city-1' })
  person!: string;

  @Reference({ about: '证号 — number of the certificate', example: '27010001' })
  certificate!: string;

  @Day({ about: '生效日 — valid from', example: '2024-01-01' })
  validFrom!: string;

  @Day({ about: '失效日 — last day of its validity; another one renews or withdraws it', example: '2027-12-31' })
  validTo!: string;

  @Flag({ about: '受委托组织人员 — of a body that enforcement was delegated to (O4-8)', optional: true })
  delegated?: boolean;
}

/** On which day certificates are valid. */
export class CertificatesDto extends OnDayDto {}

class TitleDto implements Bilingual {
  @Prose({ about: '中文 — Chinese', example: '情节一般' })
  zh!: string;

  @Prose({ about: '英文 — English', example: 'ordinary' })
  en!: string;
}

/** A line of the table. */
class DiscretionTableItemDto implements DiscretionTableItem {
  @Reference({ about: '条目编号 — unique in the table', example: 'GS-38-1' })
  id!: string;

  @Reference({ about: '罚则 — money rule', example: 'R735-38.fine' })
  article!: string;

  @Reference({ about: '违法行为 — only for this act', optional: true })
  act?: string;

  @Choice(DISCRETION_GRADES, { about: '等次 — grade', example: 'ordinary' })
  grade!: DiscretionGrade;

  @Part(() => TitleDto, { about: '适用情形 — condition' })
  condition!: Bilingual;

  @FenOrNone({ about: '损失下限（分） — loss from', optional: true })
  lossFromFen?: number;

  @FenOrNone({ about: '损失上限（分） — loss to', optional: true })
  lossToFen?: number;

  @Reference({ about: '倍数下限 — least multiple', example: '1.2', optional: true })
  minTimes?: string;

  @Reference({ about: '倍数上限 — greatest multiple', example: '1.5', optional: true })
  maxTimes?: string;

  @FenOrNone({ about: '数额下限（分） — least amount', optional: true })
  minFen?: number;

  @FenOrNone({ about: '数额上限（分） — greatest amount', optional: true })
  maxFen?: number;
}

/** A province's table of discretion (行政处罚裁量基准), APL-34. */
export class DiscretionTableDto implements DiscretionTable {
  @Reference({ about: '基准编号 — never used again', example: 'GS-2026' })
  id!: string;

  @Part(() => TitleDto, { about: '名称 — title' })
  title!: Bilingual;

  @Prose({ about: '来源 — source', example: '甘肃省医疗保障行政处罚裁量基准' })
  source!: string;

  @Reference({ about: '区划代码前缀 — division prefix', example: '62' })
  region!: string;

  @Day({ about: '施行日 — in force from', example: '2026-01-01' })
  inForceFrom!: string;

  @Day({ about: '失效日 — in force until', optional: true })
  inForceUntil?: string;

  @Parts(() => DiscretionTableItemDto, 2_000, { about: '条目 — lines' })
  items!: DiscretionTableItem[];
}
