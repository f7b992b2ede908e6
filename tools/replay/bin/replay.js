#!/usr/bin/env node
/** `npm run -s replay -- FILE`: what becomes of published cases in the domain. */
require('../../deadline/bin/sources').runSource('main.ts', 'replay');
