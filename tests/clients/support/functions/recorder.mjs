// Runs a handler, and notes every event it is given.

import { appendFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const { RECORD, RECORDED_HANDLER, RECORDED_FOLDER } = process.env;
const [module, name] = RECORDED_HANDLER.split('.');
const recorded = (await import(pathToFileURL(`${RECORDED_FOLDER}/${module}.mjs`)))[name];

export const handler = (event, context) => {
  appendFileSync(RECORD, `${JSON.stringify(event)}\n`);
  return recorded(event, context);
};
