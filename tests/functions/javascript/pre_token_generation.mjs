// Version 1: writes the tenant into the ID token, takes the address out of it, and replaces groups.

export const handler = async (event) => {
  const { userAttributes, groupConfiguration } = event.request;
  const tenant = (userAttributes.email ?? '@nowhere').split('@').pop();
  const details = {
    claimsToAddOrOverride: { tenant, source: event.triggerSource, sub: 'forged' },
    claimsToSuppress: ['email'],
  };
  if (groupConfiguration.groupsToOverride.includes('staff')) {
    details.groupOverrideDetails = {
      ...groupConfiguration,
      groupsToOverride: [...groupConfiguration.groupsToOverride, 'everyone'],
    };
  }
  event.response.claimsOverrideDetails = details;
  return event;
};
