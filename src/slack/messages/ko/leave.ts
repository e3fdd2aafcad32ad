import { withParticle } from './particle.ts';

/** Skipped days, leaves and pauses, in Korean. */
export const leave = {
  leaveDay: (date: string) => `${date} 휴가`,
  leaveDays: (from: string, to: string) => `${from}부터 ${to}까지 휴가`,
  leaveSkipped: (date: string) => `${date} 건너뛰기`,
  leavePaused: (from: string) => `${from}부터 쉬는 중`,
  leaveTaken: (line: string) => `적어 두었어요: ${line}\n그동안은 묻지 않고, 연속 기록도 이어져요.`,
  leaveMerged: (line: string) =>
    `겹치거나 이어지는 휴가와 합쳤어요: ${line}\n그동안은 묻지 않고, 연속 기록도 이어져요.`,
  leaveUnreadable:
    '언제 쉬는지 읽을 수 없어요. `/log leave 2022-02-16..2022-02-18 예비군`이나 `/log 휴가 내일`처럼 적어 주세요.',
  leaveBackwards: '끝나는 날이 시작하는 날보다 앞이에요. 두 날짜를 바꿔서 다시 적어 주세요.',
  leavePast: '이미 지난 날이에요. 오늘이나 앞으로의 날짜를 적어 주세요.',
  leaveOutside: '캠프 기간을 벗어난 휴가예요.',
  leaveTooLong: '휴가는 1년까지 적을 수 있어요. 더 오래 쉬려면 `/log pause`를 써 주세요.',
  leaveList: '앞으로의 휴가예요.',
  leaveHow: '`/log leave 2022-02-16..2022-02-18 이유`처럼 더할 수 있어요.',
  leaveNone: '적어 둔 휴가가 없어요. `/log leave 2022-02-16..2022-02-18 예비군`처럼 적을 수 있어요.',
  leaveCancel: '취소하기',
  leaveUndo: '되돌리기',
  leaveCancelled: (line: string) => `${withParticle(line, '을/를')} 취소했어요. 이제 다시 물어볼게요.`,
  leaveGone: '이미 취소했거나 지난 휴가예요. `/log leave`로 남은 휴가를 볼 수 있어요.',
  leaveBack: '돌아오신 걸 환영해요! 오늘부터 다시 물어볼게요.',
  skipTaken: (line: string) => `${line}: 오늘은 묻지 않을게요. 연속 기록은 이어져요.`,
  skipWritten: '오늘 기록은 이미 썼어요. 건너뛰지 않아도 돼요.',
  skipAlready: '오늘은 이미 쉬는 날로 적혀 있어요. `/log leave`로 볼 수 있어요.',
  pauseTaken: '쉬는 동안은 묻지 않을게요. 연속 기록도 이어져요. 돌아오면 `/log resume`이라고 알려 주세요.',
  pauseAlready: '이미 쉬는 중이에요. 돌아오면 `/log resume`이라고 알려 주세요.',
  resumeNotAway: '지금은 쉬는 중이 아니에요. 오늘의 기록은 `/log`로 쓸 수 있어요.',
};
