// amazon-cognito-identity-js, with promises in the place of callbacks.

import { createRequire } from 'node:module';

import { PASSWORD } from '../support.js';

const library = createRequire(import.meta.url)('amazon-cognito-identity-js');
const { AuthenticationDetails, CognitoUser, CognitoUserPool } = library;

export const { CognitoRefreshToken, CognitoUserAttribute } = library;

// A call that ends in a (error, result) callback.
export const call = (start) =>
  new Promise((resolve, reject) => start((error, result) => (error ? reject(error) : resolve(result))));

// A call that ends in an object of callbacks.
export const answered = (start) =>
  new Promise((resolve, reject) => start({ onSuccess: resolve, onFailure: reject }));

function memory() {
  const items = new Map();
  return {
    setItem: (key, value) => items.set(key, value),
    getItem: (key) => items.get(key) ?? null,
    removeItem: (key) => items.delete(key),
    clear: () => items.clear(),
  };
}

// A browser of a user: each has a storage of its own.
export class Browser {
  constructor(server, { UserPoolId, ClientId }) {
    this.storage = memory();
    this.pool = new CognitoUserPool({ UserPoolId, ClientId, endpoint: server.url, Storage: this.storage });
  }

  user(Username = 'ada') {
    return new CognitoUser({ Username, Pool: this.pool, Storage: this.storage });
  }

  // Signs in. `answers` holds, by the name of a challenge, a function that makes its answer of the challenge's parameters.
  // The result tells which challenges were met.
  signIn({ user = this.user(), password = PASSWORD, flow, answers = {} } = {}) {
    if (flow) user.setAuthenticationFlowType(flow);
    const details = new AuthenticationDetails({ Username: user.getUsername(), Password: password });
    const met = [];
    return new Promise((resolve, reject) => {
      const meet = (name, parameters) => {
        met.push(name);
        if (!answers[name]) throw new Error(`no answer to ${name}`);
        return answers[name](parameters);
      };
      // Errors of what a challenge sets off end the sign-in.
      const step = (name, answer) => (parameters) =>
        Promise.resolve()
          .then(() => meet(name, parameters))
          .then(answer)
          .catch(reject);
      const code = (name) => step(name, (value) => user.sendMFACode(value, callbacks, name));
      const callbacks = {
        onFailure: reject,
        onSuccess: (session, asksUser) => resolve({ user, session, met, asksUser: asksUser === true }),
        mfaRequired: (_, parameters) => code('SMS_MFA')(parameters),
        totpRequired: (_, parameters) => code('SOFTWARE_TOKEN_MFA')(parameters),
        selectMFAType: (_, parameters) =>
          step('SELECT_MFA_TYPE', (factor) => user.sendMFASelectionAnswer(factor, callbacks))(parameters),
        mfaSetup: (_, parameters) =>
          step('MFA_SETUP', (app) =>
            user.associateSoftwareToken({
              onFailure: reject,
              associateSecretCode: (secret) => user.verifySoftwareToken(app(secret), 'phone', callbacks),
            }),
          )(parameters),
        customChallenge: step('CUSTOM_CHALLENGE', (text) => user.sendCustomChallengeAnswer(text, callbacks)),
        newPasswordRequired: (attributes, required) =>
          step('NEW_PASSWORD_REQUIRED', ([next, more]) => user.completeNewPasswordChallenge(next, more, callbacks))({
            attributes,
            required,
          }),
      };
      user.authenticateUser(details, callbacks);
    });
  }

  // Signs in by challenges alone. `answer` makes the answer of each of the challenge's parameters; the result tells which came.
  signInByChallenges({ user = this.user(), answer, metadata } = {}) {
    user.setAuthenticationFlowType('CUSTOM_AUTH');
    const details = new AuthenticationDetails({ Username: user.getUsername() });
    const asked = [];
    return new Promise((resolve, reject) => {
      const callbacks = {
        onFailure: reject,
        onSuccess: (session) => resolve({ user, session, asked }),
        customChallenge: (parameters) => {
          asked.push(parameters);
          user.sendCustomChallengeAnswer(answer(parameters), callbacks, metadata);
        },
      };
      user.initiateAuth(details, callbacks);
    });
  }
}
