// Makes every confirmed user a member of one group.

import { AdminAddUserToGroupCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

const GroupName = process.env.GROUP ?? 'members';
const idp = new CognitoIdentityProviderClient({});

export const handler = async (event) => {
  if (event.triggerSource === 'PostConfirmation_ConfirmSignUp') {
    const { userPoolId: UserPoolId, userName: Username } = event;
    await idp.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName }));
  }
  return event;
};
