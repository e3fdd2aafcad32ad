/** Status, in Korean. */
export const status = {
  statusDay: (date: string, week: string, day: string) => `오늘은 ${date}, ${week}주차 ${day}일차예요.`,
  statusDayOff: (date: string, reason: string) =>
    `오늘은 ${date}, 쉬는 날이에요 (${reason}). 그래도 기록은 쓸 수 있어요.`,
  statusWritten: (time: string, version: string) => `오늘 기록은 ${time}에 저장했어요 (${version}번 버전).`,
  statusNotWritten: '오늘 기록은 아직이에요. `/log`로 바로 쓸 수 있어요.',
  statusTeam: (written: string, campers: string) => `팀에서는 ${campers}명 중 ${written}명이 썼어요.`,
  statusNextPrompt: (date: string, time: string, zone: string) => `다음 알림: ${date} ${time} (${zone})`,
  statusNoPrompt: '남은 알림이 없어요.',
  reasonWeekend: '주말',
  reasonNoTraining: '수업 없는 요일',
};
