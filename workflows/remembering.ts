/**
 * A pure function of one text that remembers its answers, as many as `most`, then begins anew: the days of a plan are
 * few, and are asked for again and again. What throws is not remembered. Answers are shared: they must not be changed.
 */
export function remembering<Answer>(answer: (text: string) => Answer, most = 2000): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const remembered = known.get(text);
    if (remembered !== undefined) return remembered;
    if (known.size >= most) known.clear();
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}
