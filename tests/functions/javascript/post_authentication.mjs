// Writes an audit log, and minds where a sign-in comes from.

export const handler = async (event) => {
  const { newDeviceUsed, clientMetadata } = event.request;
  const country = clientMetadata?.country;
  console.info('signed in: %s, new device: %s, country: %s', event.userName, newDeviceUsed, country);
  if (country === 'Atlantis') throw new Error('No sign-ins from Atlantis');
  return event;
};
