// Texts as the search compares them: accents, case, plurals and little words do not count.
hub.words = {
  LITTLE: new Set("a au aux avec ce ces d dans de des du en est et il l la le les leur ou par pour qui quel quelle s se sur un une".split(" ")),
  // A plural is its singular: convulsions → convulsion.
  stem(word) {
    return word.length > 3 && !/\d/.test(word) ? word.replace(/[sx]$/, "") : word;
  },
  // The words of what is asked.
  split(text) {
    const found = hub.fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean).map(hub.words.stem);
    const big = found.filter((word) => !hub.words.LITTLE.has(word));
    return big.length ? big : found;
  },
  // The words of a text that is looked through: a balise is found whole and by its parts (dateTimeSent → date, time, sent).
  tokens(text) {
    const parts = hub.words.split(text.replace(/([a-z0-9])([A-Z])/g, "$1 $2"));
    return /[a-z][A-Z]/.test(text) ? parts.concat(hub.words.split(text)) : parts;
  },
  key(text) {
    return hub.fold(text).replace(/\s+/g, " ").trim();
  },
  // A place however it is written: $.createCase.patient[*].age, createCase/patient/age, patient › age.
  path(text) {
    return hub.fold(text).replace(/\[['"]([^'"]*)['"]\]/g, "/$1").replace(/\[[^\]]*\]/g, "").replace(/^\s*\$/, "").replace(/[\s./›>]+/g, "/").replace(/^\/|\/$/g, "");
  },
};
