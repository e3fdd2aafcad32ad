/** The versions of a log, in Korean. */
export const versions = {
  versionsTitle: (date: string, count: string) => `${date} 기록은 ${count}번 저장했어요.`,
  versionLine: (version: string, when: string, changed: string) =>
    `${version}번 버전 · ${when} · 바뀐 칸: ${changed}`,
  versionRestore: '이 버전으로',
  versionRestored: (version: string, newest: string) =>
    `${version}번 버전으로 되돌렸어요. 지금은 ${newest}번 버전이고, 그 전의 글도 그대로 남아 있어요.`,
};
