import { withParticle } from './particle.ts';

/** Setting up a camp, in Korean. */
export const setup = {
  setupTitle: '캠프 만들기',
  setupIntro: (channel: string) =>
    `#${channel} 채널이 이 캠프의 팀이 돼요. 채널에 있는 사람은 모두 캠퍼가 돼요.`,
  setupSubmit: '만들기',
  setupName: '캠프 이름',
  setupStartsOn: '첫날',
  setupTimeZone: '시간대',
  setupHolidays: '공휴일',
  setupNoHolidays: '공휴일 없이',
  setupPromptAt: '알림 시각',
  setupLanguage: '글의 언어',
  setupLanguageHint: '글의 제목에 쓰는 언어예요. 알림은 저마다의 Slack 언어로 보내요.',
  setupInDm: '캠프는 팀 채널에서 만들 수 있어요. 팀원이 모인 채널에서 `/log setup`을 써 주세요.',
  setupInvite: '제가 아직 이 채널에 없어요. `/invite @Camplog`로 초대한 뒤 `/log setup`을 다시 써 주세요.',
  setupAlready: (camp: string) => `이 채널은 이미 ${camp}의 팀이에요. 빠진 멤버가 없는지도 다시 확인했어요.`,
  setupAlreadyShort: '이 채널은 이미 캠프의 팀이에요. 이 창은 닫아도 괜찮아요.',
  setupMissing: '이 칸을 채워 주세요.',
  setupNameTooLong: '이름이 너무 길어요. 조금 줄여 주세요.',
  setupNotADate: '날짜를 골라 주세요.',
  setupNotATime: '시각을 골라 주세요.',
  setupUnknownZone: '아는 시간대가 아니에요. 목록에서 골라 주세요.',
  setupUnknownCountry: '이 나라의 공휴일은 알지 못해요. 다른 나라나 ‘공휴일 없이’를 골라 주세요.',
  setupOthers: '이 워크스페이스에는 이런 캠프가 있어요. 그 팀이 되려는 채널이면 운영진에게 부탁해 주세요.',
  joinTitle: '캠프 고르기',
  joinIntro: (channel: string) =>
    `#${channel} 채널을 어느 캠프의 팀으로 만들까요? 채널에 있는 사람은 모두 캠퍼가 돼요.`,
  joinLabel: '캠프',
  joinOption: (camp: string) => `${camp}에 팀으로 더하기`,
  joinNewCamp: '새 캠프 만들기',
  joinSubmit: '다음',
  joinDone: (camp: string, campers: string) =>
    `이 채널은 이제 ${camp}의 팀이에요! 이 팀의 캠퍼는 ${campers}명이에요.`,
  setupFailed:
    '지금은 캠프를 만들 수 없었어요. 적은 내용은 그대로 있으니, 잠시 뒤 만들기를 다시 눌러 주세요.',
  setupDone: (camp: string, campers: string) =>
    `${withParticle(camp, '을/를')} 시작해요! 캠퍼는 ${campers}명이에요.`,
  setupFirstPrompt: (date: string, time: string, zone: string) =>
    `첫 알림은 ${date} ${time}에 저마다의 DM으로 보내요 (${zone}).`,
  setupNoGazette: (years: string) =>
    `${years}년의 공휴일은 아직 관보에 나오지 않아서 법으로 정해진 날만 알고 있어요. 선거일이나 임시공휴일은 \`/log camp\`의 쉬는 날에 적어 주세요.`,
  setupHowTo: '언제든 `/log`로 기록을 쓰고, `/log help`로 쓰는 법을 볼 수 있어요.',
  membersFailed: '멤버 목록을 다 읽지 못했어요. `/log setup`을 한 번 더 쓰면 빠진 멤버를 다시 확인해요.',
};
