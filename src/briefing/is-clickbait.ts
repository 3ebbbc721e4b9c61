const patterns = [
  /^(?:you|this|these|here(?:'|’)?s|here are|here is|why|how|what|watch|see|meet|guess)\b(?!.*\b(?:said|says|kill|dead)\b)/iu,
  /\b(?:you won(?:'|’)t believe|you need to know|will (?:shock|surprise|amaze|blow)|what happen(?:s|ed) next|this is why|the reason why|jaw-dropping|mind-blowing|gone wrong|goes viral|one weird|secret to|things to know|takeaways|explained|explainer|quiz|live updates?)\b/iu,
  /^\d+\s+(?:things|reasons|ways|times|facts|photos|takeaways|questions)\b/iu,
  /^(?:live|watch|video|photos|opinion|analysis|editorial|podcast|en direct|directo|en vivo|ao vivo|diretta|liveblog|live-ticker|видео|фото)\s*[:|–-]/iu,
  /\|\s*(?:opinion|editorial|column|letters)\b/iu,
  /^(?:no vas a creer|esto es lo que|así es|por qué|vous n(?:'|’)allez pas|voici|pourquoi|das müssen|darum|warum|ecco|perché|veja|entenda|por que|вот почему|почему|что известно|لماذا|شاهد)(?=\s)/iu,
  /[?？؟]["”»]?$/u,
  /!{2,}|\.{3}$|…$/u,
];

/** Whether a title teases instead of telling: a bait, a question, a list, a live page or an opinion piece. */
export function isClickbait(title: string): boolean {
  const trimmed = title.trim();
  return (
    patterns.some((pattern) => pattern.test(trimmed)) ||
    (trimmed.length > 20 && trimmed === trimmed.toUpperCase() && /[A-Z]{4}/.test(trimmed))
  );
}
