/** A camper's own settings, in Korean. */
export const settings = {
  settingsTitle: '내 알림 설정',
  settingsSave: '저장하기',
  settingsIntro: (camp: string) => `${camp}에서 나에게만 적용돼요.`,
  settingsPromptAt: '언제 물어볼까요?',
  settingsCampTime: (time: string, zone: string) => `캠프와 함께 (${time}, ${zone})`,
  settingsReminders: '아직 쓰지 않았을 때',
  settingsRemindOff: '다시 알리지 않기',
  settingsRemindOnce: '한 시간 뒤에 한 번 더 알리기',
  settingsRemindTwice: '한 시간마다 두 번까지 알리기',
  settingsQuietFrom: '방해 금지 시작',
  settingsQuietTo: '방해 금지 끝',
  settingsNoQuiet: '없음',
  settingsQuietHint: '이 시간에 올 알림은 끝날 때 보내요. 그때 기록일이 지났다면 보내지 않아요.',
  settingsClock: '위 시각의 시간대',
  settingsClockCamp: (zone: string) => `캠프의 시간대 (${zone})`,
  settingsClockOwn: (zone: string) => `내 Slack의 시간대 (${zone})`,
  settingsSaved: (date: string, time: string, zone: string) =>
    `알림 설정을 저장했어요. 다음 알림: ${date} ${time} (${zone})`,
  settingsSavedNoPrompt: '알림 설정을 저장했어요. 남은 알림이 없어요.',
  settingsUnreadable: '목록에서 하나를 골라 주세요.',
  settingsHalfQuiet: '시작과 끝을 서로 다른 시각으로 모두 고르거나, 둘 다 없음으로 해 주세요.',
};
