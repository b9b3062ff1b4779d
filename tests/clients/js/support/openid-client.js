// openid-client as an application uses it.

import * as client from 'openid-client';

import { CALLBACK } from './oauth.js';
import { Visitor } from './visitor.js';

// How an application proves that it is one.
export const METHODS = {
  client_secret_basic: client.ClientSecretBasic,
  client_secret_post: client.ClientSecretPost,
  none: client.None,
};

// An application of a site's, which has discovered its provider and checks the signatures of what it is given.
export async function discover(
  { issuer },
  { ClientId, ClientSecret },
  method = ClientSecret ? 'client_secret_basic' : 'none',
) {
  const authentication = METHODS[method](ClientSecret);
  const execute = [client.allowInsecureRequests, client.enableNonRepudiationChecks];
  return client.discovery(new URL(issuer), ClientId, undefined, authentication, { execute });
}

// The parameters of a sign-in, and the checks of its end.
export async function intend(more = {}) {
  const checks = {
    pkceCodeVerifier: client.randomPKCECodeVerifier(),
    expectedState: client.randomState(),
    expectedNonce: client.randomNonce(),
  };
  const parameters = {
    redirect_uri: CALLBACK,
    scope: 'openid email',
    state: checks.expectedState,
    nonce: checks.expectedNonce,
    code_challenge: await client.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
    code_challenge_method: 'S256',
    ...more,
  };
  return { parameters, checks };
}

// The same with the address that it begins at.
export async function begin(config, more) {
  const { parameters, checks } = await intend(more);
  return { url: client.buildAuthorizationUrl(config, parameters), checks };
}

// A user comes back with a code.
export async function comeBack(config, more, visitor = new Visitor()) {
  const { url, checks } = await begin(config, more);
  return { callback: await visitor.signIn(url), checks, visitor };
}

// Tokens of a sign-in.
export async function signIn(config, more, visitor, options) {
  const { callback, checks } = await comeBack(config, more, visitor);
  return client.authorizationCodeGrant(config, callback, checks, undefined, options);
}

// An access token shows nobody. The provider's challenge names no scheme, as Cognito's, so that the library hands over the answer.
export function showsNobody(error) {
  return error instanceof client.ClientError && (error.status ?? error.cause?.status) === 401;
}
