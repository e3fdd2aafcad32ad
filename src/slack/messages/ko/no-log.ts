/** When there is no log to show, in Korean. */
export const noLog = {
  noTeam:
    '아직 어느 팀의 캠퍼도 아니에요. 팀 채널에 들어가거나, 채널에서 `/log setup`으로 캠프를 만들어 주세요.',
  noTeamHere: '이 채널은 아직 캠프의 팀이 아니에요. 여기서 `/log setup`을 쓰면 캠프를 만들 수 있어요.',
  noSuchDay: (typed: string) => `“${typed}”에 해당하는 기록일이 없어요. 날짜는 2022-02-14처럼 적어 주세요.`,
  noLogToday: '오늘은 이 캠프의 기록일이 아니에요.',
  campDays: (first: string, last: string) => `이 캠프의 기록일은 ${first}부터 ${last}까지예요.`,
  campDaysOpen: (first: string) => `이 캠프의 기록일은 ${first}부터예요.`,
  noLogYet: '아직 쓴 기록이 없어요. `/log`를 열어 첫 기록을 남겨 보세요.',
  noLogOn: (date: string) => `${date}에 쓴 기록이 없어요. \`/log\`로 쓰면 바로 받을 수 있어요.`,
};
