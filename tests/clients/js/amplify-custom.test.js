// Sign-ins by challenges of one's own, and sign-ups that a function confirms, with Amplify.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { PASSWORD, makePool, serveBy } from './support.js';
import { device } from './support/amplify.js';
import { CONFIG, LANGUAGES, arn, calls, challenges, solve } from './support/functions.js';

const server = serveBy(CONFIG);
const FLOWS = ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
const DONE = { isSignedIn: true, nextStep: { signInStep: 'DONE' } };
const CHALLENGE = 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE';
const WITHOUT_PASSWORD = { username: 'ada', options: { authFlowType: 'CUSTOM_WITHOUT_SRP' } };
const WITH_PASSWORD = { username: 'ada', password: PASSWORD, options: { authFlowType: 'CUSTOM_WITH_SRP' } };

async function riddles(language) {
  const pool = await makePool(server, { LambdaConfig: challenges(language) }, { ExplicitAuthFlows: FLOWS });
  await pool.user();
  return { pool, auth: device(server, pool) };
}

for (const language of LANGUAGES) {
  for (const start of [WITHOUT_PASSWORD, WITH_PASSWORD]) {
    test(`a sum of ${language} signs in by ${start.options.authFlowType}`, async () => {
      const { pool, auth } = await riddles(language);
      const { isSignedIn, nextStep } = await auth.signIn(start);
      assert.deepEqual([isSignedIn, nextStep.signInStep], [false, CHALLENGE]);
      assert.match(nextStep.additionalInfo.question, /^\d+ \+ \d+$/);
      assert.deepEqual(await auth.confirmSignIn({ challengeResponse: solve(nextStep.additionalInfo) }), DONE);
      assert.equal((await auth.getCurrentUser()).username, 'ada');
      const { tokens } = await auth.fetchAuthSession({ forceRefresh: true });
      assert.equal(tokens.idToken.payload['cognito:username'], 'ada');
      const told = (await calls(server, pool)).filter(({ trigger }) => trigger === 'VerifyAuthChallengeResponse');
      assert.equal(told.length, 1);
    });
  }

  test(`another sum is asked after a wrong answer, and three are too many for ${language}`, async () => {
    const { auth } = await riddles(language);
    await auth.signIn(WITHOUT_PASSWORD);
    for (const tries of ['1', '2']) {
      const { nextStep } = await auth.confirmSignIn({ challengeResponse: 'none' });
      assert.deepEqual([nextStep.signInStep, nextStep.additionalInfo.tries], [CHALLENGE, tries]);
    }
    await assert.rejects(auth.confirmSignIn({ challengeResponse: 'none' }), {
      name: 'NotAuthorizedException',
      message: 'Incorrect username or password.',
    });
  });

  test(`metadata goes with an answer to ${language}`, async () => {
    const { auth } = await riddles(language);
    await auth.signIn(WITHOUT_PASSWORD);
    const options = { clientMetadata: { helpdesk: 'please' } };
    assert.deepEqual(await auth.confirmSignIn({ challengeResponse: 'none', options }), DONE);
  });

  test(`a sign-up that ${language} confirms needs no code, and one that it refuses fails in its words`, async () => {
    const pool = await makePool(server, { LambdaConfig: { PreSignUp: arn(`${language}-pre_sign_up`) } });
    const auth = device(server, pool);
    const signUp = (username, email) =>
      auth.signUp({ username, password: PASSWORD, options: { userAttributes: { email } } });
    const { isSignUpComplete } = await signUp('ada', 'ada@example.com');
    assert.equal(isSignUpComplete, true);
    assert.deepEqual(await auth.signIn({ username: 'ada', password: PASSWORD }), DONE);
    await assert.rejects(signUp('mallory', 'mallory@example.net'), {
      name: 'UserLambdaValidationException',
      message: 'PreSignUp failed with error example.net cannot sign up here.',
    });
  });
}

test('functions are told which SDK calls', async () => {
  const pool = await makePool(server, { LambdaConfig: { PreSignUp: arn('javascript-pre_sign_up') } });
  const UserAttributes = [{ Name: 'email', Value: 'ada@example.com' }];
  await server.idp.signUp({ ClientId: pool.ClientId, Username: 'ada', Password: PASSWORD, UserAttributes });
  const [{ event }] = await calls(server, pool);
  const { awsSdkVersion, clientId } = event.callerContext;
  assert.match(awsSdkVersion, /^aws-sdk-js-3\.\d+\.\d+$/);
  assert.equal(clientId, pool.ClientId);
});
