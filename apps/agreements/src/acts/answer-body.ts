import { agreementSuspension } from '@due-process/agreements-domain';
import type { ActAccepted } from '@due-process/platform';
import type { Actor } from '@due-process/procedure';
import { partyStage, stageView, type StageView } from '../reads/party-view';
import type { ActAnswerDto } from './act-answer.dto';
import { answeredDeadline } from './next-deadline';

/** What an accepted act tells its caller; a party is told no inner stage, no inner event and no inner deadline. */
export function answerBody(answer: ActAccepted, caller: Actor): ActAnswerDto {
  const party = caller.role === 'institution';
  const { code, label } = stageShown(answer.stage, party);
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

function stageShown(code: string, party: boolean): StageView {
  const ofSuspension = agreementSuspension.stages[code];
  if (ofSuspension) return { code, label: ofSuspension };
  return party ? partyStage(code) : stageView(code);
}
