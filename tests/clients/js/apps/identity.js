// What a page does with amazon-cognito-identity-js, whose sessions it keeps in its local storage.

import { AuthenticationDetails, CognitoUser, CognitoUserPool } from 'amazon-cognito-identity-js';

// Errors do not travel out of a page whole.
const told = ({ code, message }) => ({ error: code, message });

export function signIn({ endpoint, UserPoolId, ClientId, Username, Password }) {
  const user = new CognitoUser({ Username, Pool: new CognitoUserPool({ UserPoolId, ClientId, endpoint }) });
  return new Promise((resolve) =>
    user.authenticateUser(new AuthenticationDetails({ Username, Password }), {
      onSuccess: (session) => resolve({ subject: session.getIdToken().decodePayload().sub }),
      onFailure: (error) => resolve(told(error)),
    }),
  );
}

// The user of the session that the page has kept.
export function current({ endpoint, UserPoolId, ClientId }) {
  const user = new CognitoUserPool({ UserPoolId, ClientId, endpoint }).getCurrentUser();
  return new Promise((resolve) =>
    user.getSession((error) => {
      if (error) return resolve(told(error));
      user.getUserAttributes((error, attributes) =>
        resolve(error ? told(error) : { subject: attributes.find(({ Name }) => Name === 'sub').Value }),
      );
    }),
  );
}
