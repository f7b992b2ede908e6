import { ConfigurationFault, integer, oneOf, optionalText, readConfiguration, SERVICE_VARIABLES, text, url } from './configuration';

describe('the configuration of a process', () => {
  it('reads what is given and falls back where it may', () => {
    const readers = { PORT: integer(3000), MODE: oneOf(['a', 'b'], 'a'), NAME: text(), NOTE: optionalText(), DATABASE_URL: url(['postgres:']) };
    expect(readConfiguration(readers, { NAME: 'x', DATABASE_URL: 'postgres://h/d', PORT: '1' })).toEqual({ PORT: 1, MODE: 'a', NAME: 'x', NOTE: undefined, DATABASE_URL: 'postgres://h/d' });
  });

  it('says everything that is wrong at once', () => {
    const wrong = { PORT: '70000', NODE_ENV: 'prod', LOG_LEVEL: 'info', DATABASE_URL: 'mysql://h/d', JWKS_URL: 'nonsense', SANDBOX_CLOCK: 'maybe', DP_SANBDOX: '1' };
    let fault: ConfigurationFault | undefined;
    try {
      readConfiguration(SERVICE_VARIABLES, wrong);
    } catch (thrown) {
      fault = thrown as ConfigurationFault;
    }
    expect(fault?.problems.map((problem) => problem.split(' ')[0])).toEqual(['NODE_ENV', 'PORT', 'DATABASE_URL', 'SANDBOX_CLOCK', 'JWKS_URL', 'JWT_ISSUER', 'DP_SANBDOX']);
  });

  it('lets pass what another process is known to read', () => {
    expect(readConfiguration({}, { DP_WORKER_PORT: '1', HOME: '/' }, ['DP_WORKER_PORT'])).toEqual({});
    expect(() => readConfiguration({}, { DP_WORKER_PORT: '1' })).toThrow('DP_WORKER_PORT is not known');
  });
});
