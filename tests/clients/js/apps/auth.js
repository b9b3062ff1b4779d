// A page whose users amazon-cognito-auth-js sends to the pages of managed login.

import { CognitoAuth } from 'amazon-cognito-auth-js';

// Errors and sessions do not travel out of a page whole.
const told = (session) => ({
  username: session.getAccessToken().getUsername(),
  scope: session.getAccessToken().decodePayload().scope,
  audience: session.getIdToken().decodePayload().aud,
  refreshable: Boolean(session.getRefreshToken().getToken()),
  state: session.getState(),
});

// A session by the library; `work` begins it.
function begin({ domain, ClientId, scopes, flow, state }, work) {
  const here = location.origin + location.pathname;
  return new Promise((resolve) => {
    const auth = new CognitoAuth({
      ClientId,
      AppWebDomain: domain,
      TokenScopesArray: scopes,
      RedirectUriSignIn: here,
      RedirectUriSignOut: here,
      LaunchUri: (url) => resolve({ url }),
    });
    if (flow === 'code') auth.useCodeGrantFlow();
    if (state) auth.setState(state);
    auth.userhandler = {
      onSuccess: (session) => resolve(told(session)),
      onFailure: (error) => resolve({ error }),
    };
    work(auth);
  });
}

// Where the user goes to sign in; or the session, if there is one.
export const session = (settings) => begin(settings, (auth) => auth.getSession());

// The session of a user who came back.
export const finish = (settings) => begin(settings, (auth) => auth.parseCognitoWebResponse(location.href));

// Makes the tokens of the page's session too old, and asks for it: by its refresh token.
export const renewed = (settings) =>
  begin(settings, (auth) => {
    const { storage, clientId, username } = auth;
    for (const kind of ['idToken', 'accessToken']) {
      const key = `CognitoIdentityServiceProvider.${clientId}.${username}.${kind}`;
      const [head, body, signature] = storage.getItem(key).split('.');
      const old = { ...JSON.parse(atob(body.replace(/-/g, '+').replace(/_/g, '/'))), exp: 1, iat: 0 };
      storage.setItem(key, [head, btoa(JSON.stringify(old)), signature].join('.'));
    }
    auth.signInUserSession = auth.getCachedSession();
    auth.getSession();
  });

// Where the user goes to sign out.
export const end = (settings) => begin(settings, (auth) => auth.signOut());
