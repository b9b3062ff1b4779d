// Lets colleagues in at once, guests with an invitation, and nobody of a competitor.

const { COLLEAGUES = 'example.com', COMPETITOR = 'example.net' } = process.env;

export const handler = async (event) => {
  if (event.triggerSource === 'PreSignUp_AdminCreateUser') return event;
  const { userAttributes, validationData } = event.request;
  const domain = (userAttributes.email ?? '').split('@').pop();
  if (domain === COMPETITOR) throw new Error(`${domain} cannot sign up here`);
  event.response.autoConfirmUser = validationData?.invitation === 'tea' || domain === COLLEAGUES;
  event.response.autoVerifyEmail = domain === COLLEAGUES;
  return event;
};
