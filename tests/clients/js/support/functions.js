// The functions of `tests/functions`, as a server's configuration declares them.

import { existsSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../functions');
const PYTHON = join(import.meta.dirname, '../../.venv/bin/python');

const COMMANDS = {
  python: (handler) => [PYTHON, '-m', 'awslambdaric', `${handler}.handler`],
  javascript: (handler) => [join(FOLDER, 'javascript/node_modules/.bin/aws-lambda-ric'), `${handler}.handler`],
};
const CHALLENGES = {
  DefineAuthChallenge: 'define_auth_challenge',
  CreateAuthChallenge: 'create_auth_challenge',
  VerifyAuthChallengeResponse: 'verify_auth_challenge_response',
};
const HANDLERS = [...Object.values(CHALLENGES), 'pre_sign_up'];

export const LANGUAGES = Object.keys(COMMANDS);

if (!existsSync(PYTHON)) throw new Error(`${PYTHON} is not there: run the suites of pytest first`);

export const arn = (name) => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;

const declaration = (language, handler) => `
[[functions]]
name = "${language}-${handler}"
command = ${JSON.stringify(COMMANDS[language](handler))}
directory = "${join(FOLDER, language)}"
timeout = 30
`;

// Time enough for processes to start on a busy machine, and every function that these suites name.
export const CONFIG = `
[lambda]
timeout_ms = 30000
${LANGUAGES.flatMap((language) => HANDLERS.map((handler) => declaration(language, handler))).join('')}`;

// `LambdaConfig` of sign-ins by sums.
export const challenges = (language) =>
  Object.fromEntries(Object.entries(CHALLENGES).map(([trigger, handler]) => [trigger, arn(`${language}-${handler}`)]));

// The answer to a sum.
export const solve = ({ question }) =>
  String(question.split(' + ').reduce((sum, number) => sum + Number(number), 0));

// The calls that a pool made, oldest first.
export async function calls({ url }, { UserPoolId }) {
  const answer = await fetch(`${url}/_dev/functions/calls?pool=${UserPoolId}`);
  return (await answer.json()).reverse();
}
