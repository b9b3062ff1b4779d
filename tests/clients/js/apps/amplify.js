// What an application takes of aws-amplify.

import { Amplify } from 'aws-amplify';

export * from 'aws-amplify/auth';
export { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';

export function configure({ endpoint, UserPoolId, ClientId }) {
  const Cognito = { userPoolId: UserPoolId, userPoolClientId: ClientId, userPoolEndpoint: endpoint };
  Amplify.configure({ Auth: { Cognito } });
}
