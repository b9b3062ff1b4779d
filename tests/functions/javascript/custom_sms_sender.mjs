// Sends text messages through the shop's post office.

import { post } from './letters.mjs';

export const handler = async (event) => {
  if (event.request.type === 'customSMSSenderRequestV1') await post(event, event.request.userAttributes.phone_number);
};
