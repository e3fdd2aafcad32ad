/** The window of the team's keywords, in Korean. */
export const pool = {
  poolTitle: '우리 팀의 키워드',
  poolEmpty: '아직 키워드가 없어요.',
  poolYourTurn: '오늘은 내가 진행할 차례예요. 아래에 적은 키워드는 팀 모두의 글에 담겨요.',
  poolTurnOf: (name: string) =>
    `오늘은 ${name} 님이 진행할 차례라서 모두의 키워드를 적을 수 있어요. 내 키워드는 \`/log keyword\`로 더해 주세요.`,
  poolYourTurnBefore: '오늘 진행하면서 모두를 위해 적은 키워드는 아래에서 계속 고칠 수 있어요.',
  poolNobody: '오늘은 진행할 사람이 없어요. 내 키워드는 `/log keyword`로 더해 주세요.',
  poolForAll: '모두를 위한 키워드',
  poolForAllHint: '키워드를 목록으로 적어 주세요. 같은 키워드는 하나로 합쳐져요.',
  poolWithheld:
    '적은 것은 저장했지만, 아래와 같은 것이 있어서 아직 팀에 보여 주지 않고 글에도 담지 않아요. 고쳐 적거나, 그대로 둘 것을 골라서 다시 저장해 주세요.',
  poolLeave: '그대로 둘 것',
  poolOver: '이 날은 이미 지나서 키워드를 더할 수 없어요.',
};
