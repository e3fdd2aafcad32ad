/** App Home, in Korean. */
export const home = {
  homeDay: (day: string) => `${day}일차`,
  homeEdit: '오늘의 기록 고치기',
  homeToDos: '남은 할 일',
  homeWeek: '이번 주',
  homeStreak: (days: string) => `수업일 ${days}일 연속으로 기록하고 있어요.`,
  homeNoStreak: '오늘부터 다시 이어 가 볼까요?',
  homePosts: '지난 글',
  homeNoPosts: '아직 쓴 글이 없어요. 첫 기록을 남기면 여기에 모여요.',
  homeDownload: '받기',
};
