import { stopServers } from './servers';

/** After the last test: nothing keeps running. */
export default stopServers;
