/** Adding to the log during the day, in Korean. */
export const capture = {
  captureAdded: (label: string, text: string) => `${label}에 더했어요: ${text}`,
  captureUndo: '되돌리기',
  captureRemoved: '방금 더한 것을 되돌렸어요.',
  captureGone: '이미 되돌렸거나 기록에 들어간 내용이에요. `/log`에서 고칠 수 있어요.',
  captureEmpty: (command: string) =>
    `무엇을 더할지 함께 적어 주세요. \`/log ${command} 경사 하강법 복습\`처럼 쓰면 돼요.`,
  captureNoField: (labels: string) =>
    `오늘 기록에는 그런 칸이 없어요. 있는 칸: ${labels}. \`/log\`를 열어 적어 주세요.`,
  captureNoText: '이 메시지에는 기록에 더할 글이 없어요.',
  captureTitle: '내 기록에 더하기',
  captureSubmit: '더하기',
  captureField: '어느 칸에 더할까요?',
  captureText: '더할 글',
  captureEmptyForm: '더할 글을 적어 주세요.',
};
