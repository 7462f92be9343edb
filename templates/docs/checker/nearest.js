// The codes of a list that are nearest to a text: by letters (optimal string alignment), or by a label that has it.
{
  const MOST = 3;
  const LONGEST = 40;

  checker.nearest = (text, codes) => {
    const wanted = hub.fold(text).slice(0, LONGEST);
    if (wanted === "") return [];
    const scored = codes.map(([code, label]) => ({ code, label, score: score(wanted, code, label ?? "") }));
    const limit = Math.max(2, Math.ceil(wanted.length / 2));
    return scored.filter((item) => item.score <= limit).sort((one, other) => one.score - other.score).slice(0, MOST);
  };
  function score(wanted, code, label) {
    const plain = hub.fold(label);
    if (plain === wanted) return 0;
    const near = distance(wanted, hub.fold(code).slice(0, LONGEST));
    return plain !== code && wanted.length > 2 && plain.includes(wanted) ? Math.min(near, 1.5) : near;
  }
  function distance(one, other) {
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, index) => index);
    for (let row = 1; row <= one.length; row += 1) {
      const now = [row];
      for (let column = 1; column <= other.length; column += 1) {
        const cost = one[row - 1] === other[column - 1] ? 0 : 1;
        let best = Math.min(last[column] + 1, now[column - 1] + 1, last[column - 1] + cost);
        const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
        if (isSwap) best = Math.min(best, before[column - 2] + 1);
        now.push(best);
      }
      before = last;
      last = now;
    }
    return last[other.length];
  }
}
