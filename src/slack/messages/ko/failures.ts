/** When something broke, in Korean. */
export const failures = {
  apology: (id: string) =>
    `문제가 생겼어요 (번호 ${id}). 지금까지 저장한 글은 그대로 있어요. 잠시 뒤 다시 해 보고, 또 그러면 이 번호를 알려 주세요.`,
  apologyForm: (id: string) =>
    `문제가 생겼어요 (번호 ${id}). 글은 이 창에 그대로 있으니, 잠시 뒤 다시 눌러 주세요.`,
  staleButton: '이제는 쓰지 않는 버튼이에요. `/log`로 오늘의 기록을 열 수 있어요.',
};
