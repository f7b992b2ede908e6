import type { Actor } from '@due-process/procedure';
import { isParty } from '../access/may-know';
import type { ActAccepted } from '../desk/desk-model';
import { partyStage, stageView, type CaseKind } from '../reads/case-kind';
import type { ActAnswerDto } from './act-answer.dto';
import { answeredDeadline } from './next-deadline';

/** What an accepted act tells its caller; a party is told no inner stage, no inner event and no inner deadline. */
export function answerBody(answer: ActAccepted, kind: CaseKind, caller: Actor): ActAnswerDto {
  const party = isParty(caller);
  const { code, label } = (party ? partyStage : stageView)(kind, answer.stage);
  const nextDeadline = answeredDeadline(answer.clocks, party);
  return {
    caseId: answer.caseId,
    stage: code,
    stageLabel: label.zh,
    stageLabelEn: label.en,
    version: answer.version,
    events: answer.events.filter((event) => !party || event.partyVisible).map(({ seq, type, label, effectiveAt }) => ({ seq, type, label, effectiveAt })),
    ...(nextDeadline ? { nextDeadline } : {}),
  };
}
