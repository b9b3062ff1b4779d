// Sends mail through the shop's post office.

import { post } from './letters.mjs';

export const handler = async (event) => {
  if (event.request.type === 'customEmailSenderRequestV1') await post(event, event.request.userAttributes.email);
};
