// Keeps suspended users out, and apps that are too old.

const OLDEST = 3;

class OutdatedApp extends Error {}

export const handler = async (event) => {
  const { userAttributes, validationData } = event.request;
  if (userAttributes['custom:suspended'] === 'yes') throw new Error('This account is suspended');
  const version = validationData?.appVersion;
  if (version !== undefined && Number(version) < OLDEST) {
    throw new OutdatedApp(`Version ${version} is too old. Please update.`);
  }
  return event;
};
