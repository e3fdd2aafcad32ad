import type { warnings as korean } from '../ko/warnings.ts';

/** What a camper should look at before they publish, in English. */
export const warnings: typeof korean = {
  warningsTitle: (count) => `Please look at this before you publish. Things found: ${count}`,
  warningsWithheld:
    'Until you mask it, change it or leave it, your team does not see the fields that hold it.',
  warningsMore: (count) => `And more of the kind: ${count}. Deal with the ones above, and the next are told.`,
  warningFound: (what, fields, context) => `This looks like ${what}. (${fields})\n${context}`,
  warningEmpty: (field) => `This field is empty, and you usually fill it. (${field})`,
  warningShort: (field, now, usual) =>
    `This field is far shorter than usual. (${field})\nUsually about ${usual} characters, now ${now}`,
  warningFix: 'Fix',
  warningMask: 'Mask',
  warningIgnore: 'Leave it',
  warningMasked: (version) =>
    `It is masked. This is version ${version} now, and the post is on its way again. If it was a password or a key, it is safest to replace it.`,
  warningGone: 'It is not in your log any more: it was masked or changed already.',
  warningChanged: 'Your log has changed since. Please press the button in the newest message.',
  warningIgnored: 'It stays as it is, and you will not hear of it again.',
  foundWord: 'something that the camp keeps confidential',
  foundSlackToken: 'a Slack token',
  foundGitHubToken: 'a GitHub token',
  foundAwsKey: 'an AWS key',
  foundGoogleKey: 'a Google API key',
  foundOpenAiKey: 'the API key of an AI service',
  foundAccessToken: 'the token of another service',
  foundPrivateKey: 'a private key',
  foundJwt: 'a login token (JWT)',
  foundPassword: 'a password or key',
  foundResidentNumber: 'a Korean resident registration number',
  foundCardNumber: 'a card number',
};
