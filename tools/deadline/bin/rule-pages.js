#!/usr/bin/env node
/** Writes the pages of docs/rules and the schemas of libs/rules/schema anew from the packs. */
require('./sources').runSource('write-rule-pages.ts');
