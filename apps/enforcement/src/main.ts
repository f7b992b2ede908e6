import { runService } from '@due-process/platform/rest';
import { filesFrom } from './files/files-from';
import { enforcementService } from './service';

runService(async (settings) => enforcementService({ ...settings, files: await filesFrom(process.env) }));
