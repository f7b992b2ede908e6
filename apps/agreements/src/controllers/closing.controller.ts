import { actRoutes, addressOf } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BREACH_CASES } from '../cases/breach-cases';
import { CloseCaseDto, ForwardMajorBreachDto, PublishTerminationDto, ReportIllegalityDto, ReportMajorBreachDto } from '../dto/closing.dto';

/** Publication, reports to other authorities and the end of the case (公布、报告、结案), LZ-18(3), LZ-20, LZ-24. */
@ApiTags('公布、上报、结案 closing')
@Controller(addressOf(BREACH_CASES))
export class ClosingController extends actRoutes(BREACH_CASES, [
  { path: 'publications', act: 'publish-termination', summary: 'publish the list of terminated institutions', body: PublishTerminationDto, codes: ['BREACH.NOT_TERMINATED', 'BREACH.ALREADY_PUBLISHED', 'BREACH.NOT_THE_CITY'] },
  { path: 'closures', act: 'close-case', summary: 'close the case when everything has come to its end', body: CloseCaseDto, codes: ['BREACH.NOT_FINISHED'] },
  { path: 'illegality-reports', act: 'report-illegality', summary: 'report suspected illegality to the bureau', body: ReportIllegalityDto, codes: ['BREACH.ALREADY_REPORTED'] },
  { path: 'major-breach-reports', act: 'report-major-breach', summary: 'report a major breach to the bureau of the same level', body: ReportMajorBreachDto, codes: ['BREACH.ALREADY_REPORTED'] },
  { path: 'major-breach-forwardings', act: 'forward-major-breach', summary: 'pass the report on to the upper bureau', body: ForwardMajorBreachDto, codes: ['BREACH.NOT_REPORTED', 'BREACH.ALREADY_REPORTED', 'BREACH.NOT_SAME_LEVEL'] },
]) {}
