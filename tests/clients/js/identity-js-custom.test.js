// Sign-ins by challenges of one's own, with amazon-cognito-identity-js.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { makePool, serveBy } from './support.js';
import { CONFIG, LANGUAGES, calls, challenges, solve } from './support/functions.js';
import { Browser } from './support/identity-js.js';

const server = serveBy(CONFIG);
const FLOWS = ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];

async function riddles(language, client = {}) {
  const pool = await makePool(server, { LambdaConfig: challenges(language) }, { ExplicitAuthFlows: FLOWS, ...client });
  await pool.user();
  return { pool, browser: new Browser(server, pool) };
}

// Which steps each call of the function that decides was told of.
async function decisions(pool) {
  const defined = (await calls(server, pool)).filter(({ trigger }) => trigger === 'DefineAuthChallenge');
  return defined.map(({ event }) =>
    event.request.session.map(({ challengeName, challengeResult }) => `${challengeName} ${challengeResult}`),
  );
}

for (const language of LANGUAGES) {
  test(`a sum signs in, asked by ${language}`, async () => {
    const { pool, browser } = await riddles(language);
    const { session, user, asked } = await browser.signInByChallenges({ answer: solve });
    assert.equal(session.getIdToken().decodePayload()['cognito:username'], 'ada');
    assert.equal(asked.length, 1);
    assert.match(asked[0].question, /^\d+ \+ \d+$/);
    assert.deepEqual(Object.keys(asked[0]).sort(), ['USERNAME', 'question', 'tries']);
    assert.equal(user.getUsername(), 'ada');
    assert.deepEqual(await decisions(pool), [[], ['CUSTOM_CHALLENGE true']]);
  });

  test(`another sum is asked after a wrong answer, by ${language}`, async () => {
    const { browser } = await riddles(language);
    const { session, asked } = await browser.signInByChallenges({
      answer: (parameters) => (parameters.tries === '2' ? solve(parameters) : 'none'),
    });
    assert.ok(session.isValid());
    assert.deepEqual(asked.map(({ tries }) => tries), ['0', '1', '2']);
  });

  test(`three wrong answers end a sign-in, decided by ${language}`, async () => {
    const { browser } = await riddles(language);
    await assert.rejects(browser.signInByChallenges({ answer: () => 'none' }), {
      code: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
    assert.equal(browser.pool.getCurrentUser(), null);
  });

  test(`metadata goes with an answer to ${language}`, async () => {
    const { browser } = await riddles(language);
    const { session } = await browser.signInByChallenges({ answer: () => 'none', metadata: { helpdesk: 'please' } });
    assert.ok(session.isValid());
  });

  test(`a sum is asked after the password, by ${language}`, async () => {
    const { pool, browser } = await riddles(language);
    const { session, met } = await browser.signIn({ flow: 'CUSTOM_AUTH', answers: { CUSTOM_CHALLENGE: solve } });
    assert.ok(session.isValid());
    assert.deepEqual(met, ['CUSTOM_CHALLENGE']);
    const proof = ['SRP_A true', 'PASSWORD_VERIFIER true', 'CUSTOM_CHALLENGE true'];
    assert.deepEqual(await decisions(pool), [proof.slice(0, 1), proof.slice(0, 2), proof]);
  });

  test(`a wrong password comes before the sums of ${language}`, async () => {
    const { browser } = await riddles(language);
    const attempt = browser.signIn({ flow: 'CUSTOM_AUTH', password: 'Wrong-horse-1', answers: { CUSTOM_CHALLENGE: solve } });
    await assert.rejects(attempt, { code: 'NotAuthorizedException', message: 'Incorrect username or password.' });
  });
}
