// A page whose users aws-amplify sends to the pages of managed login.
//
// A page that was left and came back configures the library anew, which then finishes what it had begun.

import { Amplify } from 'aws-amplify';
import { fetchAuthSession, getCurrentUser, signInWithRedirect, signOut } from 'aws-amplify/auth';
import { ConsoleLogger, Hub } from 'aws-amplify/utils';

ConsoleLogger.LOG_LEVEL = 'NONE';
const SETTINGS = 'settings';

export const heard = [];
Hub.listen('auth', ({ payload: { event, data } }) => heard.push({ event, error: data?.error?.message }));

function configure({ endpoint, domain, UserPoolId, ClientId, scopes, responseType }) {
  const here = [location.origin + location.pathname];
  const oauth = { domain, scopes, redirectSignIn: here, redirectSignOut: here, responseType };
  const Cognito = {
    userPoolId: UserPoolId,
    userPoolClientId: ClientId,
    userPoolEndpoint: endpoint,
    loginWith: { oauth },
  };
  Amplify.configure({ Auth: { Cognito } });
}

const kept = localStorage.getItem(SETTINGS);
if (kept) configure(JSON.parse(kept));

// Leaves for the pages.
export function leave(settings, input) {
  localStorage.setItem(SETTINGS, JSON.stringify(settings));
  configure(settings);
  return signInWithRedirect(input);
}

// Who came back.
export async function current({ forceRefresh } = {}) {
  const { username, userId } = await getCurrentUser();
  const { tokens } = await fetchAuthSession({ forceRefresh });
  return { username, userId, access: tokens.accessToken.payload, id: tokens.idToken.payload };
}

export const end = () => signOut();
