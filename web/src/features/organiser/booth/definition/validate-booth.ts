import { type BoothForm, limits } from './booth-form.ts';

export type BoothProblem =
  | 'NAME_MISSING'
  | 'NAME_LONG'
  | 'SSID_MISSING'
  | 'SSID_LONG'
  | 'PASSWORD_LONG'
  | 'BAD_ADDRESS';

export type BoothProblems = Partial<Record<keyof BoothForm, BoothProblem>>;

/** As the API takes it; whoever follows it on a phone shall come to a page, not to a script. */
const webAddress = /^https?:\/\/[^\s"'<>]{1,500}$/;

/** What is wrong with the form, field by field; empty when it can be saved. */
export function validateBooth(form: BoothForm): BoothProblems {
  const isUnnamed = form.nameEn.trim() === '' && form.nameJa.trim() === '';
  const privacyUrl = form.privacyUrl.trim();
  return {
    ...(isUnnamed && { nameEn: 'NAME_MISSING' as const }),
    ...(form.nameEn.trim().length > limits.name && { nameEn: 'NAME_LONG' as const }),
    ...(form.nameJa.trim().length > limits.name && { nameJa: 'NAME_LONG' as const }),
    ...(form.ssid.trim() === '' && form.password !== '' && { ssid: 'SSID_MISSING' as const }),
    ...(form.ssid.length > limits.ssid && { ssid: 'SSID_LONG' as const }),
    ...(form.password.length > limits.password && { password: 'PASSWORD_LONG' as const }),
    ...(privacyUrl !== '' && !webAddress.test(privacyUrl) && { privacyUrl: 'BAD_ADDRESS' as const }),
  };
}
