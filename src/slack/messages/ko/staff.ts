/** What staff see of their camp, in Korean. */
export const staff = {
  staffRoster: '캠퍼 현황',
  staffPeople: '운영진',
  staffChanges: '바뀐 것',
  staffFiles: '참여 기록 받기',
  staffLabel: (camp: string) => `${camp} 운영진`,
  staffHint:
    '여기 있는 사람과 워크스페이스 관리자가 캠프를 바꿀 수 있어요. 나를 빼면 캠프를 넘겨주는 거예요.',
  staffNobody: '운영진은 한 명 이상 있어야 해요.',
  staffOutdated: '그사이에 다른 사람이 운영진을 바꿨어요. 창을 닫고 다시 열어 주세요.',
  rosterEmpty: '아직 캠퍼가 없어요.',
  rosterWritten: (written: string, asked: string) => `${asked}일 중 ${written}일 기록`,
  rosterNever: '아직 기록이 없어요',
  rosterLast: (date: string) => `마지막 기록 ${date}`,
  rosterLate: (count: string) => `늦은 기록 ${count}개`,
  rosterAway: '쉬는 중',
  rosterSilent: '⚠️ 수업일 3일째 기록이 없어요',
  changesNone: '아직 바뀐 것이 없어요.',
  changesOlder: '더 오래된 것',
  changeStaffAdded: '운영진 추가',
  changeStaffRemoved: '운영진에서 뺌',
  filesComing: (camp: string) => `${camp}의 참여 기록을 DM에 파일(CSV, JSON)로 보내 드려요.`,
};
