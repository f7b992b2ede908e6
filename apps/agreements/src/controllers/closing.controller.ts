import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ActAnswerDto } from '../acts/act-answer.dto';
import { Acting, type ActCall } from '../acts/act-call';
import { ActRoute } from '../acts/act-route';
import { ActTaker } from '../acts/act-taker';
import { CloseCaseDto, ForwardMajorBreachDto, PublishTerminationDto, ReportIllegalityDto, ReportMajorBreachDto } from '../dto/closing.dto';

/** Publication, reports to other authorities and the end of the case (公布、报告、结案), LZ-18(3), LZ-20, LZ-24. */
@ApiTags('公布、上报、结案 closing')
@Controller('api/v1/breach-cases/:id')
export class ClosingController {
  constructor(private readonly acts: ActTaker) {}

  @ActRoute('publications', { act: 'publish-termination', summary: 'publish the list of terminated institutions', codes: ['BREACH.NOT_TERMINATED', 'BREACH.ALREADY_PUBLISHED', 'BREACH.NOT_THE_CITY'] })
  publish(@Param('id') id: string, @Body() input: PublishTerminationDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('publish-termination', id, input, call);
  }

  @ActRoute('closures', { act: 'close-case', summary: 'close the case when everything has come to its end', codes: ['BREACH.NOT_FINISHED'] })
  close(@Param('id') id: string, @Body() input: CloseCaseDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('close-case', id, input, call);
  }

  @ActRoute('illegality-reports', { act: 'report-illegality', summary: 'report suspected illegality to the bureau', codes: ['BREACH.ALREADY_REPORTED'] })
  reportIllegality(@Param('id') id: string, @Body() input: ReportIllegalityDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('report-illegality', id, input, call);
  }

  @ActRoute('major-breach-reports', { act: 'report-major-breach', summary: 'report a major breach to the bureau of the same level', codes: ['BREACH.ALREADY_REPORTED'] })
  reportMajorBreach(@Param('id') id: string, @Body() input: ReportMajorBreachDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('report-major-breach', id, input, call);
  }

  @ActRoute('major-breach-forwardings', { act: 'forward-major-breach', summary: 'pass the report on to the upper bureau', codes: ['BREACH.NOT_REPORTED', 'BREACH.ALREADY_REPORTED', 'BREACH.NOT_SAME_LEVEL'] })
  forwardMajorBreach(@Param('id') id: string, @Body() input: ForwardMajorBreachDto, @Acting() call: ActCall): Promise<ActAnswerDto> {
    return this.acts.onCase('forward-major-breach', id, input, call);
  }
}
