import { writeApiDocument } from '@due-process/platform/rest';
import { API_FILE, enforcementApiDocument } from './api-document';

writeApiDocument(API_FILE, enforcementApiDocument);
