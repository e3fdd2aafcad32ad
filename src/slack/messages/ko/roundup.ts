/** The team's message of the day, in Korean. */
export const roundup = {
  teamDay: (date: string, day: string, written: string, expected: string) =>
    `${date} ${day}일차 기록 · ${expected}명 중 ${written}명이 썼어요.`,
};
