import { actRoutes, addressOf } from '@due-process/platform/rest';
import { Controller } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PHYSICIANS } from '../cases/physicians';
import { ChangeRegistrationDto, EndSiteDto, OptInDto, OptOutDto, PublishOptOutDto } from '../dto/registration.dto';

/** Sites, changes, and leaving the system and coming back (变更、退出、重新纳入), QN-5(2). */
@ApiTags('登记 registration')
@Controller(addressOf(PHYSICIANS))
export class RegistrationController extends actRoutes(PHYSICIANS, [
  { path: 'site-endings', act: 'end-site', summary: 'a site is given up', body: EndSiteDto, codes: ['PHYSICIAN.SITE_UNKNOWN'] },
  { path: 'registration-changes', act: 'change-registration', summary: 'a changed profession', body: ChangeRegistrationDto, codes: ['PHYSICIAN.NOTHING_CHANGED'] },
  { path: 'opt-outs', act: 'opt-out', summary: 'the person asks not to be paid by the fund, from the next day on', body: OptOutDto, codes: ['PHYSICIAN.OPTED_OUT'] },
  { path: 'opt-out-publications', act: 'publish-opt-out', summary: 'the institution has published it', body: PublishOptOutDto, codes: ['PHYSICIAN.NOT_OPTED_OUT', 'PHYSICIAN.ALREADY_PUBLISHED'] },
  { path: 'opt-ins', act: 'opt-in', summary: 'back into the system, with a new commitment', body: OptInDto, codes: ['PHYSICIAN.NOT_OPTED_OUT', 'PHYSICIAN.NO_COMMITMENT'] },
]) {}
