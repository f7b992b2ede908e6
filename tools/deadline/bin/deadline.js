#!/usr/bin/env node
/** `npm run -s deadline -- LZ-22 --start 2026-02-11`: until when, and why. */
require('./sources').runSource('main.ts');
