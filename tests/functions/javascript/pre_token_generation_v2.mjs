// Versions 2 and 3: claims of any type in both tokens, and scopes.

export const handler = async (event) => {
  const plan = event.request.clientMetadata?.plan ?? 'free';
  const entitlements = { plan, seats: 5, trial: plan === 'free', regions: ['north', 'south'] };
  event.response.claimsAndScopeOverrideDetails = {
    idTokenGeneration: {
      claimsToAddOrOverride: { nickname: 'Countess', entitlements },
      claimsToSuppress: ['email'],
    },
    accessTokenGeneration: {
      claimsToAddOrOverride: { entitlements, iss: 'forged' },
      scopesToAdd: ['orders:read'],
    },
    groupOverrideDetails: { groupsToOverride: ['customers'] },
  };
  return event;
};
