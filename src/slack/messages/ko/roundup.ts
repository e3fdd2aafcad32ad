/** The team's message of the day, its thread, and what a teammate's keywords change, in Korean. */
export const roundup = {
  teamDay: (date: string, day: string, written: string, expected: string) =>
    `${date} ${day}일차 기록 · ${expected}명 중 ${written}명이 썼어요.`,
  sharedLog: (name: string, day: string) => `${name} 님의 ${day}일차 기록`,
  teamPool: (count: string) => `우리 팀의 키워드 ${count}개`,
  teamPoolGoesOn: '나머지는 `/log pool`로 볼 수 있어요.',
  teamPoolHint: '`/log keyword 키워드`로 더할 수 있어요.',
  teamPoolModerator: (name: string) => `오늘의 진행: ${name} 님`,
  poolNotice: (date: string, names: string, fileName: string) =>
    `${names} 님의 키워드가 담겨 ${date} 글을 새로 만들었어요. 파일 이름: ${fileName}`,
  poolNoticeAlone: (date: string, fileName: string) =>
    `팀의 키워드가 바뀌어 ${date} 글을 새로 만들었어요. 파일 이름: ${fileName}`,
  poolNoticeButton: '새 글 받기',
};
