// What an application takes of aws-amplify.

import { Amplify } from 'aws-amplify';
import { ConsoleLogger } from 'aws-amplify/utils';

export * from 'aws-amplify/auth';
export { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';

// The library warns of every endpoint that is not Amazon's.
ConsoleLogger.LOG_LEVEL = 'ERROR';

export function configure({ endpoint, UserPoolId, ClientId, IdentityPoolId }) {
  const Cognito = { userPoolId: UserPoolId, userPoolClientId: ClientId, userPoolEndpoint: endpoint };
  if (IdentityPoolId) {
    Object.assign(Cognito, { identityPoolId: IdentityPoolId, identityPoolEndpoint: endpoint, allowGuestAccess: true });
  }
  Amplify.configure({ Auth: { Cognito } });
}
