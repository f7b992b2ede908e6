import { DEPARTMENTS, type CloseCase, type DecideCrimeTransfer, type Department, type EndCase, type RecordPoliceDecision, type ReportCrime, type TellDepartment, type TransferCrime } from '@due-process/enforcement-domain';
import { Choice, Day, FenOrNone, Moment, Prose, Reference, References, TextsByName } from '@due-process/platform/rest';
import { Documented, ReasonedPaperDto } from './common.dto';

/** A suspected crime is reported to the heads (报告涉嫌犯罪), TR-5. */
export class ReportCrimeDto extends Documented implements ReportCrime {
  @References({ about: '涉嫌犯罪的行为 — acts of the case', example: ['a1'] })
  acts!: string[];

  @References({ about: '专案人员 — team of at least two', most: 20, example: ['enforcer-city-1', 'enforcer-city-2'] })
  officers!: string[];

  @Prose({ about: '事实 — the facts', example: '涉嫌诈骗医疗保障基金。' })
  facts!: string;
}

/** The principal head decides (审批移送公安), TR-5. */
export class DecideCrimeTransferDto implements DecideCrimeTransfer {
  @Choice(['approved', 'refused'], { about: '审批结果 — result', example: 'approved' })
  result!: DecideCrimeTransfer['result'];

  @Prose({ about: '理由 — the reasons', example: '数额达到追诉标准。' })
  reasons!: string;
}

/** The case goes to the police (移送公安机关), TR-6. */
export class TransferCrimeDto implements TransferCrime {
  @Reference({ about: '公安机关 — police', example: '兰州市公安局' })
  to!: string;

  @Moment({ about: '移送时间 — when', example: '2026-03-20T10:00:00+08:00' })
  transferredAt!: string;

  @TextsByName({ about: '移送材料 — attachments by their ids' })
  attachments!: Record<string, string>;

  @Reference({ about: '回执 — receipt', example: '回执〔2026〕1号' })
  receiptRef!: string;

  @FenOrNone({ about: '已缴罚款（分） — fines paid on the same acts (TR-11)', optional: true })
  finePaidFen?: number;
}

/** What the police decided (登记公安机关决定), TR-8. */
export class RecordPoliceDecisionDto extends Documented implements RecordPoliceDecision {
  @Choice(['filed', 'not-filed'], { about: '决定 — result', example: 'filed' })
  result!: RecordPoliceDecision['result'];

  @Day({ about: '日期 — day', example: '2026-03-24' })
  on!: string;
}

/** Another body is told (告知、移送其他机关), O4-43, LZ-39. */
export class TellDepartmentDto extends Documented implements TellDepartment {
  @Choice(DEPARTMENTS, { about: '机关 — body', example: 'health' })
  department!: Department;

  @Prose({ about: '事实 — the facts', example: '涉及诊疗规范。' })
  facts!: string;

  @References({ about: '涉及人员 — persons by code', optional: true })
  persons?: string[];
}

/** The case is ended (终止案件), O4-47. */
export class EndCaseDto extends ReasonedPaperDto implements EndCase {
  @Reference({ about: '终止情形 — ground by its id', example: 'party-gone' })
  ground!: string;
}

/** The case is closed (结案), O4-56. */
export class CloseCaseDto extends Documented implements CloseCase {
  @Reference({ about: '结案情形 — ground by its id', example: 'performed' })
  ground!: string;

  @Prose({ about: '结案报告 — the closing report', example: '罚款已缴清。' })
  report!: string;

  @Prose({ about: '理由 — of another ground', optional: true })
  reasons?: string;
}

/** The file goes to the archive (归档), O4-57. */
export class ArchiveCaseDto {
  @Reference({ about: '案卷编号 — the file', example: '案卷〔2026〕5号' })
  fileRef!: string;

  @Reference({ about: '卷内目录 — the index', example: '目录〔2026〕5号' })
  indexRef!: string;
}
