import { withParticle } from './particle.ts';

/** What a camper should look at before they publish, in Korean. */
export const warnings = {
  warningsTitle: (count: string) => `블로그에 올리기 전에 살펴봐 주세요: ${count}가지`,
  warningsWithheld: '가리거나 고치거나 그대로 두기를 고를 때까지, 그런 말이 있는 칸은 팀에 보여 주지 않아요.',
  warningsMore: (count: string) => `그 밖에 ${count}가지가 더 있어요. 위의 것을 고치면 이어서 알려 드려요.`,
  warningFound: (what: string, fields: string, context: string) =>
    `${withParticle(what, '이/가')} 있어요. (${fields})\n${context}`,
  warningEmpty: (field: string) => `평소에 쓰던 칸이 비어 있어요. (${field})`,
  warningShort: (field: string, now: string, usual: string) =>
    `평소보다 훨씬 짧아요. (${field})\n평소에는 ${usual}자쯤, 지금은 ${now}자`,
  warningFix: '고치기',
  warningMask: '가리기',
  warningIgnore: '그대로 두기',
  warningMasked: (version: string) =>
    `가렸어요. 지금은 ${version}번 버전이고, 글을 다시 만들어 보내 드려요. 비밀번호나 키였다면 새것으로 바꾸는 게 안전해요.`,
  warningGone: '지금 기록에는 없어요. 이미 가렸거나 고쳤어요.',
  warningChanged: '그 뒤로 기록이 바뀌었어요. 마지막으로 받은 메시지에서 눌러 주세요.',
  warningIgnored: '그대로 둘게요. 이건 다시 알리지 않아요.',
  foundWord: '캠프에서 공개하지 않는 말',
  foundSlackToken: 'Slack 토큰 같은 것',
  foundGitHubToken: 'GitHub 토큰 같은 것',
  foundAwsKey: 'AWS 키 같은 것',
  foundGoogleKey: 'Google API 키 같은 것',
  foundOpenAiKey: 'AI 서비스의 API 키 같은 것',
  foundAccessToken: '다른 서비스의 토큰 같은 것',
  foundPrivateKey: '개인 키 같은 것',
  foundJwt: '로그인 토큰(JWT) 같은 것',
  foundPassword: '비밀번호나 키 같은 것',
  foundResidentNumber: '주민등록번호 같은 것',
  foundCardNumber: '카드 번호 같은 것',
};
